package gangway.stream;

import gangway.exchange.ReplyHabits;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Carries a {@link ReplyHabits}. */
final class ReplyHabitsType extends WrittenType<ReplyHabits> {
  private static final long serialVersionUID = 1L;

  ReplyHabitsType() {
    super(ReplyHabits.class, Serializer.INSTANCE);
  }

  /** In the form of {@link ReplyHabits#write}. */
  public static final class Serializer extends WrittenType.Serializer<ReplyHabits> {
    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    void write(ReplyHabits habits, DataOutput out) throws IOException {
      habits.write(out);
    }

    @Override
    ReplyHabits read(DataInput in) throws IOException {
      return ReplyHabits.read(in);
    }

    @Override
    public ReplyHabits createInstance() {
      return new ReplyHabits();
    }

    @Override
    public TypeSerializerSnapshot<ReplyHabits> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** Tells Flink which serializer wrote the state. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<ReplyHabits> {
    public Snapshot() {
      super(() -> Serializer.INSTANCE);
    }
  }
}
