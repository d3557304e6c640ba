/** Every threshold, weight and span that a user may change, in one file. */
@NullMarked
package gangway.settings;

import org.jspecify.annotations.NullMarked;
