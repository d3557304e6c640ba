/** Text into class probabilities: negative, neutral, positive. */
@NullMarked
package gangway.sentiment;

import org.jspecify.annotations.NullMarked;
