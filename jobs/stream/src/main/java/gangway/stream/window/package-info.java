/** Windows of event time, and when each is judged. */
@NullMarked
package gangway.stream.window;

import org.jspecify.annotations.NullMarked;
