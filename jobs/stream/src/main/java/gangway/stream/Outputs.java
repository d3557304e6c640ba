package gangway.stream;

import gangway.stream.parquet.Table;
import java.io.Serializable;
import java.time.Instant;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.jspecify.annotations.Nullable;

/** Where the topology's tables go. */
public interface Outputs {

  /** The event time of a row, which gives its day. */
  @FunctionalInterface
  interface TimeOf<T> extends Serializable {
    Instant of(T row);
  }

  /**
   * Takes a table.
   *
   * @param rows its rows
   * @param table its columns
   * @param uid name and uid of the sink
   * @param time partitions by day; null for tables that are small and stay whole
   */
  <T> void write(DataStream<T> rows, Table<T> table, String uid, @Nullable TimeOf<T> time);
}
