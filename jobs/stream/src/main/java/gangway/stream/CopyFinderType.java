package gangway.stream;

import gangway.exchange.CopyFinder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Carries a {@link CopyFinder}. */
final class CopyFinderType extends WrittenType<CopyFinder> {
  private static final long serialVersionUID = 1L;

  CopyFinderType() {
    super(CopyFinder.class, Serializer.INSTANCE);
  }

  /** In the form of {@link CopyFinder#write}. */
  public static final class Serializer extends WrittenType.Serializer<CopyFinder> {
    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    void write(CopyFinder finder, DataOutput out) throws IOException {
      finder.write(out);
    }

    @Override
    CopyFinder read(DataInput in) throws IOException {
      return CopyFinder.read(in);
    }

    @Override
    public CopyFinder createInstance() {
      return new CopyFinder();
    }

    @Override
    public TypeSerializerSnapshot<CopyFinder> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** Tells Flink which serializer wrote the state. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CopyFinder> {
    public Snapshot() {
      super(() -> Serializer.INSTANCE);
    }
  }
}
