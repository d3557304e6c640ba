/** Care score of an exchange, in-person score of a review. */
@NullMarked
package gangway.measure;

import org.jspecify.annotations.NullMarked;
