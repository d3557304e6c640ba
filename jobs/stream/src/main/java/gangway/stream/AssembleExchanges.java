package gangway.stream;

import gangway.exchange.Exchange;
import gangway.exchange.ExchangeAssembler;
import gangway.exchange.ExchangeSettings;
import gangway.exchange.ReadPost;
import gangway.measure.CareScore;
import gangway.measure.CareWeights;
import gangway.measure.ScoredExchange;
import gangway.reading.TextReader;
import gangway.voice.SupportPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Holds the posts of one customer, company and conversation until they are due, then hands them to
 * {@link ExchangeAssembler}. A post that comes after its window was judged is late: counted, kept
 * in {@code posts}, and left out of the exchanges.
 */
final class AssembleExchanges
    extends KeyedBroadcastProcessFunction<String, ReadPost, ObservationEnd, ScoredExchange> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<Tally> LATE =
      new OutputTag<>("late-posts", TypeInformation.of(Tally.class)) {};

  /** Observation ends by company and channel, on every worker. */
  static final MapStateDescriptor<String, Instant> ENDS =
      new MapStateDescriptor<>("observation-ends", Types.STRING, Types.INSTANT);

  static final String ASSEMBLED = "exchanges assembled";

  /**
   * What is known of a chain's times.
   *
   * @param first time of the earliest post
   * @param last time of the latest post
   * @param due when the chain is handed on, in milliseconds
   */
  public record Chain(Instant first, Instant last, long due) {}

  private final Readers readers;
  private final Schedule schedule;
  private final ExchangeSettings settings;
  private final CareWeights weights;
  private final LongCounter assembled = new LongCounter();
  private transient ListState<ReadPost> posts;
  private transient ValueState<Chain> chain;
  private transient TextReader reader;
  private transient CareScore score;

  AssembleExchanges(
      Readers readers, Schedule schedule, ExchangeSettings settings, CareWeights weights) {
    this.readers = readers;
    this.schedule = schedule;
    this.settings = settings;
    this.weights = weights;
  }

  @Override
  public void open(OpenContext context) {
    posts =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("posts", TypeInformation.of(ReadPost.class)));
    chain =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("chain", TypeInformation.of(Chain.class)));
    reader = readers.open();
    score = new CareScore(weights);
    getRuntimeContext().addAccumulator(ASSEMBLED, assembled);
  }

  @Override
  public void processElement(ReadPost read, ReadOnlyContext context, Collector<ScoredExchange> out)
      throws Exception {
    Instant time = read.post().time();
    if (schedule.isJudged(time, context.currentWatermark())) {
      context.output(LATE, Tally.ofLate(read.post().input()));
      return;
    }
    posts.add(read);
    Chain known = chain.value();
    Instant first = known == null || time.isBefore(known.first) ? time : known.first;
    Instant last = known == null || time.isAfter(known.last) ? time : known.last;
    long due = schedule.dueAt(first, last);
    if (known != null && known.due != due) {
      context.timerService().deleteEventTimeTimer(known.due);
    }
    context.timerService().registerEventTimeTimer(due);
    chain.update(new Chain(first, last, due));
  }

  @Override
  public void processBroadcastElement(
      ObservationEnd end, Context context, Collector<ScoredExchange> out) throws Exception {
    Instant known = context.getBroadcastState(ENDS).get(end.place());
    if (known == null || known.isBefore(end.time())) {
      context.getBroadcastState(ENDS).put(end.place(), end.time());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ScoredExchange> out)
      throws Exception {
    List<ReadPost> held = new ArrayList<>();
    posts.get().forEach(held::add);
    posts.clear();
    chain.clear();
    SupportPost any = held.get(0).post();
    Instant end = context.getBroadcastState(ENDS).get(ObservationEnd.placeOf(any));
    for (Exchange exchange :
        ExchangeAssembler.assemble(held, reader::judge, settings, observedUntil(timestamp, end))) {
      assembled.add(1);
      out.collect(new ScoredExchange(exchange, score.of(exchange)));
    }
  }

  /** The end of the input, or the time by which the chain is handed on where the input goes on. */
  private static Instant observedUntil(long timestamp, @Nullable Instant end) {
    Instant due = Instant.ofEpochMilli(timestamp);
    return end == null || due.isBefore(end) ? due : end;
  }
}
