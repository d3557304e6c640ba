package gangway.stream;

import gangway.settings.Settings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Carries a {@link WindowSummary}. */
final class WindowSummaryType extends WrittenType<WindowSummary> {
  private static final long serialVersionUID = 1L;

  WindowSummaryType() {
    super(WindowSummary.class, Serializer.INSTANCE);
  }

  /** Found by Flink through the annotation on {@link WindowSummary}. */
  public static final class Factory extends TypeInfoFactory<WindowSummary> {
    @Override
    public TypeInformation<WindowSummary> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new WindowSummaryType();
    }
  }

  /** In the form of {@link WindowSummary#write}. */
  public static final class Serializer extends WrittenType.Serializer<WindowSummary> {
    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    void write(WindowSummary summary, DataOutput out) throws IOException {
      summary.write(out);
    }

    @Override
    WindowSummary read(DataInput in) throws IOException {
      return WindowSummary.read(in);
    }

    @Override
    public WindowSummary createInstance() {
      return WindowSummary.empty(0, "", "", Settings.shipped().gap());
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
