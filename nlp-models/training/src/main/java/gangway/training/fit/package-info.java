/** Fits maximum-entropy models to examples and calibrates them. */
@NullMarked
package gangway.training.fit;

import org.jspecify.annotations.NullMarked;
