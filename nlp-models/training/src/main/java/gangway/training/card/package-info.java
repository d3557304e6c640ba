/** Model cards: what was measured, in Markdown and pictures. */
@NullMarked
package gangway.training.card;

import org.jspecify.annotations.NullMarked;
