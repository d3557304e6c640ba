/** Maximum-entropy (multinomial logistic) classifiers: a table of features and weights. */
@NullMarked
package gangway.maxent;

import org.jspecify.annotations.NullMarked;
