/**
 * Statistics that know nothing of companies: hashes in place of chance, sums of variances, medians.
 */
@NullMarked
package gangway.gap.estimator;

import org.jspecify.annotations.NullMarked;
