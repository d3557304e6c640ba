/** What is read off one text, and the port behind which the engines stand. */
@NullMarked
package gangway.reading;

import org.jspecify.annotations.NullMarked;
