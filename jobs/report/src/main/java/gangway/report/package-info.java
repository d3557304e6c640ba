/**
 * Reads the Parquet tables of a run and tells them: as a page, as text, as JSON, as answers to SQL.
 */
@NullMarked
package gangway.report;

import org.jspecify.annotations.NullMarked;
