/** Puts findings into the words of a language and lays them out. */
@NullMarked
package gangway.report.page;

import org.jspecify.annotations.NullMarked;
