package gangway.stream;

import gangway.stream.sink.Outputs;
import gangway.tables.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of one table, and drops those of all others.
 *
 * @param <R> what a row is made of
 */
final class CollectedTable<R> implements Outputs {
  private final TableDef<R> kept;
  private @Nullable CloseableIterator<?> rows;

  CollectedTable(TableDef<R> kept) {
    this.kept = kept;
  }

  @Override
  public <T> void write(TableDef<T> table, DataStream<T> stream) {
    if (table.equals(kept)) {
      rows = stream.collectAsync();
    } else {
      stream.sinkTo(new DiscardingSink<>());
    }
  }

  /** The rows of the job, after it ran. */
  List<R> rows() throws Exception {
    List<R> list = new ArrayList<>();
    try (CloseableIterator<?> all = Objects.requireNonNull(rows, kept.name())) {
      all.forEachRemaining(row -> list.add(kept.rowType().cast(row)));
    }
    return list;
  }
}
