/** Labelled data as they are laid out, and labels that stand apart from their texts. */
@NullMarked
package gangway.training.layout;

import org.jspecify.annotations.NullMarked;
