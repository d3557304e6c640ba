package gangway.stream.parquet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** How a Java value lies in a Parquet column. */
enum ColumnType {
  /** String or enum. */
  STRING {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.BINARY, repetition)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addBinary(Binary.fromString(value.toString()));
    }
  },
  INT32 {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addInteger((Integer) value);
    }
  },
  INT64 {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addLong((Long) value);
    }
  },
  DOUBLE {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addDouble((Double) value);
    }
  },
  BOOLEAN {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addBoolean((Boolean) value);
    }
  },
  /** {@link Instant}, as microseconds since the epoch, UTC. */
  TIMESTAMP {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition)
          .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
          .named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
  },
  /** List of strings, in the three-level layout that all readers understand. */
  STRINGS {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.list(repetition)
          .element(STRING.schema("element", Repetition.REQUIRED))
          .named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      writeList(out, (List<?>) value, STRING);
    }
  },
  /** List of longs, in the three-level layout that all readers understand. */
  INT64S {
    @Override
    Type schema(String name, Repetition repetition) {
      return Types.list(repetition)
          .element(INT64.schema("element", Repetition.REQUIRED))
          .named(name);
    }

    @Override
    void write(RecordConsumer out, Object value) {
      writeList(out, (List<?>) value, INT64);
    }
  };

  abstract Type schema(String name, Repetition repetition);

  abstract void write(RecordConsumer out, Object value);

  private static void writeList(RecordConsumer out, List<?> values, ColumnType element) {
    out.startGroup();
    if (!values.isEmpty()) {
      out.startField("list", 0);
      for (Object value : values) {
        out.startGroup();
        out.startField("element", 0);
        element.write(out, Objects.requireNonNull(value, "list element"));
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }
}
