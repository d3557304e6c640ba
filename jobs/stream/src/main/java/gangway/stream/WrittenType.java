package gangway.stream;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Carries mutable values through Flink in their own versioned binary form, so that what a savepoint
 * holds stays readable by rules that plain Java tests prove.
 *
 * @param <T> the values
 */
abstract class WrittenType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> valueClass;
  private final Serializer<T> serializer;

  WrittenType(Class<T> valueClass, Serializer<T> serializer) {
    this.valueClass = valueClass;
    this.serializer = serializer;
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
    return serializer;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenType<?> type && type.valueClass == valueClass;
  }

  @Override
  public int hashCode() {
    return valueClass.getName().hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return equals(other);
  }

  /**
   * Length-free: the value's own form says where it ends.
   *
   * @param <T> the values
   */
  abstract static class Serializer<T> extends TypeSerializerSingleton<T> {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 14;

    abstract void write(T value, DataOutput out) throws IOException;

    abstract T read(DataInput in) throws IOException;

    @Override
    public boolean isImmutableType() {
      return false;
    }

    @Override
    public T copy(T from) {
      try {
        DataOutputSerializer bytes = new DataOutputSerializer(BUFFER);
        write(from, bytes);
        return read(new DataInputDeserializer(bytes.wrapAsByteBuffer()));
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
      write(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
      return read(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
      return read(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
      serialize(deserialize(source), target);
    }
  }
}
