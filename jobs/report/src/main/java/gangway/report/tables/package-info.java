/** The Parquet tables of a run as rows and as answers to SQL. */
@NullMarked
package gangway.report.tables;

import org.jspecify.annotations.NullMarked;
