package gangway.stream.function;

import gangway.exchange.Exchange;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Observation;
import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.stream.state.CompanyWindowKey;
import gangway.stream.state.WindowSummary;
import gangway.stream.state.WrittenType;
import gangway.stream.window.Schedule;
import gangway.tables.Tally;
import gangway.voice.Review;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sums up a company's exchanges and reviews of one window, and hands the sum on when the window is
 * judged. An exchange counts as it was first handed on. Care is summed up of every role, scores of
 * the judged ones.
 */
public final class SummariseWindows
    extends KeyedCoProcessFunction<CompanyWindowKey, ScoredExchange, ReadReview, WindowSummary> {
  private static final long serialVersionUID = 1L;

  /** Where the counts of late reviews go. */
  public static final OutputTag<Tally> LATE =
      new OutputTag<>("late-reviews", TypeInformation.of(Tally.class)) {};

  private final Schedule schedule;
  private final GapSettings settings;
  private transient ValueState<WindowSummary> summary;

  /**
   * @param schedule when windows are judged
   * @param settings how much a summary keeps
   */
  public SummariseWindows(Schedule schedule, GapSettings settings) {
    this.schedule = schedule;
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    summary =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("summary", WrittenType.WINDOW_SUMMARY));
  }

  @Override
  public void processElement1(ScoredExchange scored, Context context, Collector<WindowSummary> out)
      throws Exception {
    Exchange exchange = scored.exchange();
    // A correction must not count twice, and what a judged window said stands.
    if (exchange.version() > 1
        || schedule.isJudged(exchange.opened(), context.timerService().currentWatermark())) {
      return;
    }
    WindowSummary sum = sumOf(context.getCurrentKey(), exchange.parties().sector());
    sum.add(scored);
    Observation observation = scored.observation();
    if (observation != null && settings.judges(exchange.parties().role())) {
      sum.add(observation);
    }
    keep(sum, context);
  }

  @Override
  public void processElement2(ReadReview read, Context context, Collector<WindowSummary> out)
      throws Exception {
    Review review = read.review();
    if (schedule.isJudged(review.time(), context.timerService().currentWatermark())) {
      context.output(LATE, Tally.ofLate(review.input()));
      return;
    }
    Observation observation = read.score().observation(review, read.reading().language());
    if (observation != null && settings.judges(review.role())) {
      WindowSummary sum = sumOf(context.getCurrentKey(), observation.sector());
      sum.add(observation);
      keep(sum, context);
    }
  }

  private WindowSummary sumOf(CompanyWindowKey key, String sector) throws Exception {
    WindowSummary known = summary.value();
    return known == null
        ? WindowSummary.empty(key.windowStart(), key.company(), sector, settings)
        : known;
  }

  private void keep(WindowSummary sum, Context context) throws Exception {
    summary.update(sum);
    context.timerService().registerEventTimeTimer(schedule.judgedAt(sum.windowStart()));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<WindowSummary> out)
      throws Exception {
    WindowSummary sum = summary.value();
    if (sum != null) {
      out.collect(sum);
      summary.clear();
    }
  }
}
