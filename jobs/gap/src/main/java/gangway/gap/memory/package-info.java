/** What is remembered from window to window: flags and trends. */
@NullMarked
package gangway.gap.memory;

import org.jspecify.annotations.NullMarked;
