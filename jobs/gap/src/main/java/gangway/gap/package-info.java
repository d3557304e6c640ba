/** From observations to a verdict: shrinkage, norms, bootstrap, false discovery rate. */
@NullMarked
package gangway.gap;

import org.jspecify.annotations.NullMarked;
