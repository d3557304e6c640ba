/** What is kept of many elements, by which keys, and the bytes of it. */
@NullMarked
package gangway.stream.state;

import org.jspecify.annotations.NullMarked;
