/** The languages that are read, each a folder of words, phrases, thresholds and models. */
@NullMarked
package gangway.language;

import org.jspecify.annotations.NullMarked;
