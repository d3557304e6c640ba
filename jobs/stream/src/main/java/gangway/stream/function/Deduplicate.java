package gangway.stream.function;

import gangway.stream.source.Intake;
import gangway.tables.Tally;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.time.Duration;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets one record of each id through. Copies that arrive before the watermark passes the record's
 * time compete by content, not by arrival, so that the one which stays does not depend on order;
 * copies that come later are duplicates.
 */
public final class Deduplicate extends KeyedProcessFunction<String, Intake, Intake> {
  private static final long serialVersionUID = 1L;

  /** Where the counts of duplicates go. */
  public static final OutputTag<Tally> DUPLICATES =
      new OutputTag<>("duplicates", TypeInformation.of(Tally.class)) {};

  /** How long an id is remembered after its record went through, in event time. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private static final Comparator<SupportPost> POSTS =
      Comparator.comparing(SupportPost::time)
          .thenComparing(SupportPost::text)
          .thenComparing(SupportPost::input)
          .thenComparing(SupportPost::conversation)
          .thenComparing(SupportPost::toString);

  private static final Comparator<Review> REVIEWS =
      Comparator.comparing(Review::time)
          .thenComparing(Review::text)
          .thenComparing(Review::input)
          .thenComparing(Review::toString);

  private transient ValueState<Intake> waiting;
  private transient ValueState<Boolean> passed;

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("waiting", TypeInformation.of(Intake.class)));
    passed = getRuntimeContext().getState(new ValueStateDescriptor<>("passed", Types.BOOLEAN));
  }

  @Override
  public void processElement(Intake intake, Context context, Collector<Intake> out)
      throws Exception {
    if (passed.value() != null) {
      context.output(DUPLICATES, Tally.ofDuplicate(intake.input()));
      return;
    }
    Intake other = waiting.value();
    if (other == null) {
      waiting.update(intake);
      context.timerService().registerEventTimeTimer(intake.timestamp());
      return;
    }
    boolean stays = compare(other, intake) <= 0;
    waiting.update(stays ? other : intake);
    context.output(DUPLICATES, Tally.ofDuplicate((stays ? intake : other).input()));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Intake> out)
      throws Exception {
    Intake intake = waiting.value();
    if (intake == null) {
      passed.clear();
      return;
    }
    out.collect(intake);
    waiting.clear();
    passed.update(true);
    context.timerService().registerEventTimeTimer(timestamp + MEMORY.toMillis());
  }

  private static int compare(Intake a, Intake b) {
    if (a.post() != null && b.post() != null) {
      return POSTS.compare(a.post(), b.post());
    }
    if (a.review() != null && b.review() != null) {
      return REVIEWS.compare(a.review(), b.review());
    }
    throw new IllegalStateException("one id for a post and a review: " + a.id());
  }
}
