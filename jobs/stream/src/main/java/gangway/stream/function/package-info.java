/** What the operators do to each element, with what they remember. */
@NullMarked
package gangway.stream.function;

import org.jspecify.annotations.NullMarked;
