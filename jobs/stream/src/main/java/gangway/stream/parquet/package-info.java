/** Records into Parquet files, without Hadoop at run time. */
@NullMarked
package gangway.stream.parquet;

import org.jspecify.annotations.NullMarked;
