/** Tells what a run found, as a page, as text, as CSV and as JSON. */
@NullMarked
package gangway.report;

import org.jspecify.annotations.NullMarked;
