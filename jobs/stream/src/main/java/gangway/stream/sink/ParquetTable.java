package gangway.stream.sink;

import gangway.tables.Column;
import gangway.tables.ColumnType;
import gangway.tables.TableDef;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * How a declared table lies in Parquet.
 *
 * @param <T> what one row is made of
 */
final class ParquetTable<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TableDef<T> table;
  private final TreeMap<String, String> footer;

  /**
   * @param table the declaration
   * @param run what the footer of every file is to say of the run, beside what it says of the table
   */
  ParquetTable(TableDef<T> table, Map<String, String> run) {
    this.table = table;
    footer = new TreeMap<>(run);
    footer.put("gangway.table", table.name());
    footer.put("gangway.table.meaning", table.meaning());
    footer.put("gangway.table.version", String.valueOf(table.version()));
  }

  /** Writes rows as ZSTD-compressed Parquet. */
  ParquetWriterFactory<T> writer() {
    return new ParquetWriterFactory<>(out -> new RowParquetWriterBuilder<>(out, this).build());
  }

  Map<String, String> footer() {
    return footer;
  }

  MessageType schema() {
    List<Type> types =
        table.columns().stream()
            .map(
                column ->
                    type(
                        column.type(),
                        column.name(),
                        column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED))
            .toList();
    return new MessageType(table.name(), types);
  }

  private static Type type(ColumnType type, String name, Repetition repetition) {
    return switch (type) {
      case STRING ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INT32 -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
      case INT64 -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
      case TIMESTAMP ->
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name);
      case STRINGS -> list(ColumnType.STRING, name, repetition);
      case INT64S -> list(ColumnType.INT64, name, repetition);
    };
  }

  /** The three-level layout that all readers understand. */
  private static Type list(ColumnType element, String name, Repetition repetition) {
    return Types.list(repetition)
        .element(type(element, "element", Repetition.REQUIRED))
        .named(name);
  }

  void write(RecordConsumer out, T row) {
    out.startMessage();
    List<Column<T>> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      Object value = column.of(row);
      if (value != null) {
        out.startField(column.name(), i);
        write(out, column.type(), value);
        out.endField(column.name(), i);
      }
    }
    out.endMessage();
  }

  private static void write(RecordConsumer out, ColumnType type, Object value) {
    switch (type) {
      case STRING -> out.addBinary(Binary.fromString(value.toString()));
      case INT32 -> out.addInteger((Integer) value);
      case INT64 -> out.addLong((Long) value);
      case DOUBLE -> out.addDouble((Double) value);
      case BOOLEAN -> out.addBoolean((Boolean) value);
      case TIMESTAMP -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
      case STRINGS -> writeList(out, ColumnType.STRING, (List<?>) value);
      case INT64S -> writeList(out, ColumnType.INT64, (List<?>) value);
    }
  }

  private static void writeList(RecordConsumer out, ColumnType element, List<?> values) {
    out.startGroup();
    if (!values.isEmpty()) {
      out.startField("list", 0);
      for (Object value : values) {
        out.startGroup();
        out.startField("element", 0);
        write(out, element, Objects.requireNonNull(value, "list element"));
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }
}
