package gangway.stream;

import gangway.gap.GapSettings;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Carries a {@link WindowSummary} through Flink in the summaries' own versioned binary form, so
 * that what a savepoint holds stays readable by rules that plain Java tests prove.
 */
final class WindowSummaryType extends TypeInformation<WindowSummary> {
  private static final long serialVersionUID = 1L;

  /** Found by Flink through the annotation on {@link WindowSummary}. */
  public static final class Factory extends TypeInfoFactory<WindowSummary> {
    @Override
    public TypeInformation<WindowSummary> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new WindowSummaryType();
    }
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
  public Class<WindowSummary> getTypeClass() {
    return WindowSummary.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<WindowSummary> createSerializer(SerializerConfig config) {
    return Serializer.INSTANCE;
  }

  @Override
  public String toString() {
    return "WindowSummaryType";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowSummaryType;
  }

  @Override
  public int hashCode() {
    return WindowSummaryType.class.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WindowSummaryType;
  }

  /** Length-free: the summary's own form says where it ends. */
  public static final class Serializer extends TypeSerializerSingleton<WindowSummary> {
    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    public boolean isImmutableType() {
      return false;
    }

    @Override
    public WindowSummary createInstance() {
      return WindowSummary.empty(0, "", "", GapSettings.defaults());
    }

    @Override
    public WindowSummary copy(WindowSummary from) {
      try {
        DataOutputSerializer bytes = new DataOutputSerializer(1 << 14);
        from.write(bytes);
        return WindowSummary.read(new DataInputDeserializer(bytes.wrapAsByteBuffer()));
      } catch (IOException e) {
        throw new IllegalStateException("copying in memory cannot fail", e);
      }
    }

    @Override
    public WindowSummary copy(WindowSummary from, WindowSummary reuse) {
      return copy(from);
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void serialize(WindowSummary summary, DataOutputView target) throws IOException {
      summary.write(target);
    }

    @Override
    public WindowSummary deserialize(DataInputView source) throws IOException {
      return WindowSummary.read(source);
    }

    @Override
    public WindowSummary deserialize(WindowSummary reuse, DataInputView source) throws IOException {
      return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
      serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<WindowSummary> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** Tells Flink which serializer wrote the state. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<WindowSummary> {
    public Snapshot() {
      super(() -> Serializer.INSTANCE);
    }
  }
}
