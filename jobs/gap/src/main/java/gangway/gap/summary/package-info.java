/**
 * What is kept of a company's observations in one window: mergeable, bounded, the same bytes in any
 * order.
 */
@NullMarked
package gangway.gap.summary;

import org.jspecify.annotations.NullMarked;
