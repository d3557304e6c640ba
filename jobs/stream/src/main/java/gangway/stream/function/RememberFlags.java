package gangway.stream.function;

import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.FlagState;
import gangway.gap.memory.Trend;
import gangway.gap.settings.FlagSettings;
import gangway.gap.verdict.CompanyGap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A company's memory between windows: its flag, and its last gap, with which the next is compared.
 *
 * <p>Windows are judged on several workers, so a company's gaps may come out of order; they wait
 * for the watermark and are taken in by their windows' ends.
 */
public final class RememberFlags extends KeyedProcessFunction<String, CompanyGap, FlagEvent> {
  private static final long serialVersionUID = 1L;

  /** Where the trends go. */
  public static final OutputTag<Trend> TRENDS =
      new OutputTag<>("trends", TypeInformation.of(Trend.class)) {};

  private final FlagSettings settings;
  private final double confidence;
  private transient MapState<Long, CompanyGap> waiting;
  private transient ValueState<FlagState> flag;
  private transient ValueState<CompanyGap> previous;

  /**
   * @param settings how much memory a flag has
   * @param confidence of the trends' intervals
   */
  public RememberFlags(FlagSettings settings, double confidence) {
    this.settings = settings;
    this.confidence = confidence;
  }

  @Override
  public void open(OpenContext context) {
    TypeInformation<CompanyGap> gap = TypeInformation.of(CompanyGap.class);
    waiting = getRuntimeContext().getMapState(new MapStateDescriptor<>("waiting", Types.LONG, gap));
    flag =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("flag", TypeInformation.of(FlagState.class)));
    previous = getRuntimeContext().getState(new ValueStateDescriptor<>("previous", gap));
  }

  @Override
  public void processElement(CompanyGap gap, Context context, Collector<FlagEvent> out)
      throws Exception {
    long end = gap.windowEnd().toEpochMilli();
    waiting.put(end, gap);
    context.timerService().registerEventTimeTimer(end);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FlagEvent> out)
      throws Exception {
    CompanyGap gap = waiting.get(timestamp);
    if (gap == null) {
      return;
    }
    waiting.remove(timestamp);
    FlagState known = flag.value();
    FlagState.Next next = (known == null ? FlagState.NONE : known).next(gap, settings);
    flag.update(next.state());
    next.events().forEach(out::collect);
    compare(gap, context);
  }

  private void compare(CompanyGap gap, OnTimerContext context) throws Exception {
    CompanyGap before = previous.value();
    if (before != null && gap.windowStart().isAfter(before.windowStart())) {
      Trend trend = Trend.between(before, gap, confidence);
      if (trend != null) {
        context.output(TRENDS, trend);
      }
    }
    if (before == null || gap.unshrunken() != null) {
      previous.update(gap);
    }
  }
}
