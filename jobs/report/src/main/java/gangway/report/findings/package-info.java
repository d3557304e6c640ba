/** What a run found, as values. */
@NullMarked
package gangway.report.findings;

import org.jspecify.annotations.NullMarked;
