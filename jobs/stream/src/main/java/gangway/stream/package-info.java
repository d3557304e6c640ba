/** The Flink topology: sources, functions, Parquet tables. */
@NullMarked
package gangway.stream;

import org.jspecify.annotations.NullMarked;
