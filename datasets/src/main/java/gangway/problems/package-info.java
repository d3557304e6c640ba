/** What is wrong with something that people wrote by hand: all of it at once. */
@NullMarked
package gangway.problems;

import org.jspecify.annotations.NullMarked;
