/** Where tables go: Parquet files, written without Hadoop at run time. */
@NullMarked
package gangway.stream.sink;

import org.jspecify.annotations.NullMarked;
