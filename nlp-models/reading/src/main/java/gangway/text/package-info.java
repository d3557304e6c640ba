/** Language, clean-up, tokens and sentences of a text. */
@NullMarked
package gangway.text;

import org.jspecify.annotations.NullMarked;
