/** From the summaries of a sector's window to gaps, their intervals and verdicts. */
@NullMarked
package gangway.gap.verdict;

import org.jspecify.annotations.NullMarked;
