/** A trainer for each model; engines side by side. */
@NullMarked
package gangway.training;

import org.jspecify.annotations.NullMarked;
