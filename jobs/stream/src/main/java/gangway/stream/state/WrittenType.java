package gangway.stream.state;

import gangway.exchange.ReplyHabits;
import gangway.measure.CareSummary;
import gangway.settings.Settings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Carries mutable values through Flink in their own versioned binary form, so that what a savepoint
 * holds stays readable by rules that plain Java tests prove. A savepoint knows the form by its name
 * here, not by the class of the values.
 *
 * @param <T> the values
 */
public final class WrittenType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  /** What a window keeps of a company. */
  public static final WrittenType<WindowSummary> WINDOW_SUMMARY =
      new WrittenType<>(
          "window-summary",
          WindowSummary.class,
          () -> WindowSummary.empty(0, "", "", Settings.shipped().gap()),
          WindowSummary::write,
          WindowSummary::read);

  /** What is known of a company's replies on one channel. */
  public static final WrittenType<ReplyHabits> REPLY_HABITS =
      new WrittenType<>(
          "reply-habits",
          ReplyHabits.class,
          ReplyHabits::new,
          ReplyHabits::write,
          ReplyHabits::read);

  /** What is counted of a company's exchanges. */
  public static final WrittenType<CareSummary> CARE_SUMMARY =
      new WrittenType<>(
          "care-summary",
          CareSummary.class,
          CareSummary::new,
          CareSummary::write,
          CareSummary::read);

  private static final List<WrittenType<?>> ALL =
      List.of(WINDOW_SUMMARY, REPLY_HABITS, CARE_SUMMARY);

  /** Writes a value; the form itself says where it ends. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(T value, DataOutput out) throws IOException;
  }

  /** Reads what was written. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private final String name;
  private final transient Class<T> valueClass;
  private final transient Supplier<T> empty;
  private final transient Writer<T> writer;
  private final transient Reader<T> reader;

  private WrittenType(
      String name, Class<T> valueClass, Supplier<T> empty, Writer<T> writer, Reader<T> reader) {
    this.name = name;
    this.valueClass = valueClass;
    this.empty = empty;
    this.writer = writer;
    this.reader = reader;
  }

  private static WrittenType<?> named(String name) {
    return ALL.stream()
        .filter(type -> type.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no written form is named " + name));
  }

  /** A worker is sent the name only. */
  private Object readResolve() {
    return named(name);
  }

  /** The type of records that have such values among their components. */
  public <R extends Record> TypeInformation<R> within(Class<R> rows) {
    Map<String, TypeInformation<?>> fields = new LinkedHashMap<>();
    for (RecordComponent field : rows.getRecordComponents()) {
      fields.put(
          field.getName(),
          field.getType() == valueClass ? this : TypeInformation.of(field.getType()));
    }
    return Types.POJO(rows, fields);
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return valueClass;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new Serializer<>(this);
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other == this;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WrittenType;
  }

  private static final class Serializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 14;

    private final WrittenType<T> type;

    Serializer(WrittenType<T> type) {
      this.type = type;
    }

    @Override
    public boolean isImmutableType() {
      return false;
    }

    @Override
    public TypeSerializer<T> duplicate() {
      return this;
    }

    @Override
    public T createInstance() {
      return type.empty.get();
    }

    @Override
    public T copy(T from) {
      try {
        DataOutputSerializer bytes = new DataOutputSerializer(BUFFER);
        type.writer.write(from, bytes);
        return type.reader.read(new DataInputDeserializer(bytes.wrapAsByteBuffer()));
      } catch (IOException e) {
        throw new IllegalStateException("copying in memory cannot fail", e);
      }
    }

    @Override
    public T copy(T from, T reuse) {
      return copy(from);
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
      type.writer.write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
      return type.reader.read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
      return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
      serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
      return new Snapshot<>(type);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Serializer<?> serializer && serializer.type.equals(type);
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }

  /**
   * Says in a savepoint which form a value has.
   *
   * @param <T> the values
   */
  public static final class Snapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private @Nullable WrittenType<T> type;

    /** For Flink, which reads the form's name next. */
    public Snapshot() {}

    private Snapshot(WrittenType<T> type) {
      this.type = type;
    }

    private WrittenType<T> type() {
      return Objects.requireNonNull(type, "read before it is asked");
    }

    @Override
    public int getCurrentVersion() {
      return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
      out.writeUTF(type().name);
    }

    @Override
    @SuppressWarnings("unchecked") // A name stands for one type of values.
    public void readSnapshot(int version, DataInputView in, ClassLoader classes)
        throws IOException {
      type = (WrittenType<T>) named(in.readUTF());
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
      return new Serializer<>(type());
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
        TypeSerializerSnapshot<T> old) {
      return old instanceof Snapshot<?> other && type().equals(other.type())
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.incompatible();
    }
  }
}
