/** Posts into exchanges: response times, resolution, who began and who answered. */
@NullMarked
package gangway.exchange;

import org.jspecify.annotations.NullMarked;
