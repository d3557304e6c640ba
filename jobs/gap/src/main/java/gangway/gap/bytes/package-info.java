/** Numbers, times and texts as few bytes, the same ones wherever summaries are written. */
@NullMarked
package gangway.gap.bytes;

import org.jspecify.annotations.NullMarked;
