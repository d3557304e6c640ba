package gangway.stream;

import gangway.stream.sink.Outputs;
import gangway.tables.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Keeps the rows of all tables as text, outside of any state. */
final class RowTexts implements Outputs {
  private record Row(String table, String text) {}

  /** Of the one job that runs: workers are threads of this process. */
  private static final ConcurrentLinkedQueue<Row> ROWS = new ConcurrentLinkedQueue<>();

  @Override
  public <T> void write(TableDef<T> table, DataStream<T> rows) {
    String name = table.name();
    String uid = Outputs.uidOf(table);
    rows.map(
            row -> {
              ROWS.add(new Row(name, String.valueOf(row)));
              return name;
            })
        .uid(uid)
        .sinkTo(new DiscardingSink<>())
        .uid(uid + "-end");
  }

  /** What was written since this was last asked: by table, in order. */
  static Map<String, List<String>> take() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Row row = ROWS.poll(); row != null; row = ROWS.poll()) {
      tables.computeIfAbsent(row.table, table -> new ArrayList<>()).add(row.text);
    }
    tables.values().forEach(rows -> rows.sort(null));
    return tables;
  }
}
