/** Parquet tables into the gap report. */
@NullMarked
package gangway.report;

import org.jspecify.annotations.NullMarked;
