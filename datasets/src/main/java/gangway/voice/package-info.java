/** What was said, by whom, to or about which company. */
@NullMarked
package gangway.voice;

import org.jspecify.annotations.NullMarked;
