/** Where records come from, and what they are on their way through the job. */
@NullMarked
package gangway.stream.source;

import org.jspecify.annotations.NullMarked;
