package gangway.stream.sink;

import gangway.tables.TableDef;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the topology's tables go. */
@FunctionalInterface
public interface Outputs {

  /** Takes the rows of a table; the sink's name and uid are {@link #uidOf} the table. */
  <T> void write(TableDef<T> table, DataStream<T> rows);

  /**
   * Name and uid of the sink of a table. State in a savepoint belongs to a uid: it never changes.
   */
  static String uidOf(TableDef<?> table) {
    return "sink-" + table.name().replace('_', '-');
  }
}
