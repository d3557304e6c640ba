package gangway.stream.function;

import gangway.exchange.ReadPost;
import gangway.exchange.ReplyHabits;
import gangway.stream.state.Place;
import gangway.stream.state.WrittenType;
import gangway.tables.ReplyCoverageRow;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps what is to be known of all posts of a company on one channel, and tells it at full hours of
 * event time when it has changed; of files, whose end is one moment, once.
 */
public final class LearnHabits extends KeyedProcessFunction<Place, ReadPost, ReplyCoverageRow> {
  private static final long serialVersionUID = 1L;

  /** A company that was silent, and not written to, for so long is begun anew. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final int copiedFrom;
  private transient ValueState<ReplyHabits> habits;
  private transient ValueState<ReplyCoverageRow> told;

  /**
   * @param copiedFrom how many people a text goes to at least that counts as copied
   */
  public LearnHabits(int copiedFrom) {
    this.copiedFrom = copiedFrom;
  }

  @Override
  public void open(OpenContext context) {
    habits =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("habits", WrittenType.REPLY_HABITS));
    told =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("told", TypeInformation.of(ReplyCoverageRow.class)));
  }

  @Override
  public void processElement(ReadPost read, Context context, Collector<ReplyCoverageRow> out)
      throws Exception {
    ReplyHabits known = habits.value();
    ReplyHabits now = known == null ? new ReplyHabits() : known;
    now.add(read, copiedFrom);
    habits.update(now);
    // Told under the hour of the post that brought it; a late one is told at once.
    context.timerService().registerEventTimeTimer(nextHour(read.post().time()));
    context.timerService().registerEventTimeTimer(forgetAt(now));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ReplyCoverageRow> out)
      throws Exception {
    ReplyHabits known = habits.value();
    if (known == null) {
      return;
    }
    if (timestamp >= forgetAt(known)) {
      habits.clear();
      told.clear();
      return;
    }
    Place place = context.getCurrentKey();
    ReplyCoverageRow now = ReplyCoverageRow.of(place.company(), place.channel(), known);
    if (!now.equals(told.value())) {
      told.update(now);
      out.collect(now);
    }
  }

  private static long nextHour(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), HOUR) * HOUR + HOUR;
  }

  private static long forgetAt(ReplyHabits habits) {
    return nextHour(habits.lastPost().plus(MEMORY));
  }
}
