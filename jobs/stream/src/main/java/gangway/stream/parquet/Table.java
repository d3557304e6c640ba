package gangway.stream.parquet;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet table: its name and, column by column, where a value comes from. Columns are only ever
 * added, never renamed or retyped, so that old files stay readable beside new ones.
 *
 * @param <T> what one row is made of
 */
public final class Table<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Reads one column's value off a row; shipped to the workers. */
  @FunctionalInterface
  public interface Value<T, V> extends Function<T, V>, Serializable {}

  private record Column<T>(
      String name, ColumnType type, boolean nullable, Value<T, ? extends @Nullable Object> value)
      implements Serializable {}

  private final String name;
  private final List<Column<T>> columns;

  private Table(String name, List<Column<T>> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Starts the definition of a table. */
  public static <T> Builder<T> named(String name) {
    return new Builder<>(name);
  }

  /** The table's name, and the name of its folder. */
  public String name() {
    return name;
  }

  /** The Parquet schema, as written into each file. */
  public MessageType schema() {
    List<Type> types = new ArrayList<>();
    for (Column<T> column : columns) {
      types.add(
          column.type.schema(
              column.name, column.nullable ? Repetition.OPTIONAL : Repetition.REQUIRED));
    }
    return new MessageType(name, types);
  }

  /** Writes rows as ZSTD-compressed Parquet. */
  public ParquetWriterFactory<T> writer() {
    return new ParquetWriterFactory<>(out -> new RowParquetWriterBuilder<>(out, this).build());
  }

  void write(RecordConsumer out, T row) {
    out.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      Object value = column.value.apply(row);
      if (value != null) {
        out.startField(column.name, i);
        column.type.write(out, value);
        out.endField(column.name, i);
      } else if (!column.nullable) {
        throw new IllegalStateException(
            "column " + name + "." + column.name + " must not be null in " + row);
      }
    }
    out.endMessage();
  }

  /** Collects the columns of a table in their order. */
  public static final class Builder<T> {
    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder<T> string(String column, Value<T, ?> value) {
      return add(column, ColumnType.STRING, false, value);
    }

    public Builder<T> optionalString(String column, Value<T, ? extends @Nullable Object> value) {
      return add(column, ColumnType.STRING, true, value);
    }

    public Builder<T> int32(String column, Value<T, Integer> value) {
      return add(column, ColumnType.INT32, false, value);
    }

    public Builder<T> optionalInt32(String column, Value<T, @Nullable Integer> value) {
      return add(column, ColumnType.INT32, true, value);
    }

    public Builder<T> int64(String column, Value<T, Long> value) {
      return add(column, ColumnType.INT64, false, value);
    }

    public Builder<T> optionalInt64(String column, Value<T, @Nullable Long> value) {
      return add(column, ColumnType.INT64, true, value);
    }

    public Builder<T> float64(String column, Value<T, Double> value) {
      return add(column, ColumnType.DOUBLE, false, value);
    }

    public Builder<T> optionalFloat64(String column, Value<T, @Nullable Double> value) {
      return add(column, ColumnType.DOUBLE, true, value);
    }

    public Builder<T> bool(String column, Value<T, Boolean> value) {
      return add(column, ColumnType.BOOLEAN, false, value);
    }

    public Builder<T> optionalBool(String column, Value<T, @Nullable Boolean> value) {
      return add(column, ColumnType.BOOLEAN, true, value);
    }

    public Builder<T> timestamp(String column, Value<T, Instant> value) {
      return add(column, ColumnType.TIMESTAMP, false, value);
    }

    public Builder<T> optionalTimestamp(String column, Value<T, @Nullable Instant> value) {
      return add(column, ColumnType.TIMESTAMP, true, value);
    }

    public Builder<T> strings(String column, Value<T, List<String>> value) {
      return add(column, ColumnType.STRINGS, false, value);
    }

    public Builder<T> int64s(String column, Value<T, List<Long>> value) {
      return add(column, ColumnType.INT64S, false, value);
    }

    public Table<T> build() {
      return new Table<>(name, List.copyOf(columns));
    }

    private Builder<T> add(
        String column,
        ColumnType type,
        boolean nullable,
        Value<T, ? extends @Nullable Object> value) {
      columns.add(new Column<>(column, type, nullable, value));
      return this;
    }
  }
}
