/**
 * By what a company is read: norms or peers, how unsure they are, and where a company stands on
 * them.
 */
@NullMarked
package gangway.gap.yardstick;

import org.jspecify.annotations.NullMarked;
