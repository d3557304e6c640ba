package gangway.stream;

import gangway.tables.TableDef;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the topology's tables go. */
@FunctionalInterface
public interface Outputs {

  /** Takes the rows of a table; the sink's name and uid are {@link Operators#sinkOf} the table. */
  <T> void write(TableDef<T> table, DataStream<T> rows);
}
