/** Fit, calibrate and evaluate models; model cards. */
@NullMarked
package gangway.training;

import org.jspecify.annotations.NullMarked;
