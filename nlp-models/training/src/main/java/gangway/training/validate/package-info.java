/** How good a reader is on texts that it has not seen. */
@NullMarked
package gangway.training.validate;

import org.jspecify.annotations.NullMarked;
