package gangway.stream.function;

import gangway.conduct.ConductReader;
import gangway.conduct.ReplyJudge;
import gangway.exchange.ChainKey;
import gangway.exchange.CopiedTexts;
import gangway.exchange.Exchange;
import gangway.exchange.ExchangeAssembler;
import gangway.exchange.ExchangeRevision;
import gangway.exchange.ExchangeSettings;
import gangway.exchange.Observed;
import gangway.exchange.ReadPost;
import gangway.measure.CareScore;
import gangway.measure.CareWeights;
import gangway.measure.ScoredExchange;
import gangway.stream.state.Place;
import gangway.stream.window.Schedule;
import gangway.tables.ReplyCoverageRow;
import gangway.tables.Tally;
import java.time.Duration;
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
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Holds the posts of one customer, company and conversation, and hands each exchange that {@link
 * ExchangeAssembler} makes of them on when it is due. Posts and exchanges are kept for a while
 * after that, so that a post that comes then corrects the exchange it belongs to. A post that comes
 * after its window was judged is late: counted, kept in {@code posts}, and left out of the
 * exchanges.
 */
public final class AssembleExchanges
    extends KeyedBroadcastProcessFunction<ChainKey, ReadPost, ReplyCoverageRow, ScoredExchange> {
  private static final long serialVersionUID = 1L;

  /** Where the counts of late posts go. */
  public static final OutputTag<Tally> LATE =
      new OutputTag<>("late-posts", TypeInformation.of(Tally.class)) {};

  /** What exchanges are seen against, by company and channel, on every worker. */
  public static final MapStateDescriptor<Place, ReplyCoverageRow> COVERAGE =
      new MapStateDescriptor<>(
          "coverage", TypeInformation.of(Place.class), TypeInformation.of(ReplyCoverageRow.class));

  /** Counter of the exchanges handed on. */
  public static final String ASSEMBLED = "exchanges assembled";

  /** How long a chain can still be corrected after all of it was handed on, in event time. */
  static final Duration MEMORY = Duration.ofDays(7);

  /**
   * What is known of a chain's times.
   *
   * @param waitingFrom time of the earliest post that has not been handed on; null when all were
   * @param last time of the latest post
   * @param due when it is handed on, or forgotten when all of it was, in milliseconds
   */
  public record Chain(@Nullable Instant waitingFrom, Instant last, long due) {

    static Chain with(@Nullable Chain known, Instant time, Schedule schedule) {
      if (known == null) {
        return new Chain(time, time, schedule.dueAt(time, time));
      }
      Instant from = known.waitingFrom;
      Instant first = from == null || time.isBefore(from) ? time : from;
      Instant last = time.isAfter(known.last) ? time : known.last;
      return new Chain(first, last, schedule.dueAt(first, last));
    }
  }

  private final Schedule schedule;
  private final ExchangeSettings settings;
  private final CareWeights weights;
  private final LongCounter assembled = new LongCounter();
  private transient ListState<ReadPost> posts;
  private transient ListState<Exchange> emitted;
  private transient ValueState<Chain> chain;
  private transient ReplyJudge judge;
  private transient CareScore score;

  /**
   * @param schedule when exchanges are handed on
   * @param settings silences and opening hours
   * @param weights of the care score's components
   */
  public AssembleExchanges(Schedule schedule, ExchangeSettings settings, CareWeights weights) {
    this.schedule = schedule;
    this.settings = settings;
    this.weights = weights;
  }

  @Override
  public void open(OpenContext context) {
    posts =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("posts", TypeInformation.of(ReadPost.class)));
    emitted =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("emitted", TypeInformation.of(Exchange.class)));
    chain =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("chain", TypeInformation.of(Chain.class)));
    judge = ConductReader.shared();
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
    Chain now = Chain.with(known, time, schedule);
    if (known != null && known.due != now.due) {
      context.timerService().deleteEventTimeTimer(known.due);
    }
    context.timerService().registerEventTimeTimer(now.due);
    chain.update(now);
  }

  @Override
  public void processBroadcastElement(
      ReplyCoverageRow coverage, Context context, Collector<ScoredExchange> out) throws Exception {
    context.getBroadcastState(COVERAGE).put(Place.of(coverage), coverage);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ScoredExchange> out)
      throws Exception {
    Chain known = chain.value();
    if (known.waitingFrom == null) {
      posts.clear();
      emitted.clear();
      chain.clear();
      return;
    }
    List<ReadPost> held = list(posts);
    ReplyCoverageRow coverage =
        context.getBroadcastState(COVERAGE).get(Place.of(held.get(0).post()));
    List<Exchange> all = assemble(held, coverage, Instant.ofEpochMilli(timestamp));
    List<Exchange> before = list(emitted);
    List<Exchange> ready = all.subList(0, ready(all, before, timestamp));
    ExchangeRevision revision = ExchangeRevision.of(before, ready);
    for (Exchange exchange : revision.changed()) {
      assembled.add(1);
      out.collect(new ScoredExchange(exchange, score.of(exchange)));
    }
    emitted.update(revision.standing());
    Chain rest =
        ready.size() == all.size()
            ? new Chain(null, known.last, timestamp + MEMORY.toMillis())
            : waiting(all.get(ready.size()).opened(), known.last);
    context.timerService().registerEventTimeTimer(rest.due);
    chain.update(rest);
  }

  /** As seen at a time: what the input says of later does not count yet. */
  private List<Exchange> assemble(
      List<ReadPost> held, @Nullable ReplyCoverageRow coverage, Instant now) {
    Observed observed = coverage == null ? Observed.until(now) : coverage.observed().atMost(now);
    CopiedTexts copies = coverage == null ? CopiedTexts.NONE : coverage.copies();
    return ExchangeAssembler.assemble(held, copies, judge, settings, observed);
  }

  /** How many of them, from the first on, are due or correct what was handed on before. */
  private int ready(List<Exchange> exchanges, List<Exchange> before, long timestamp) {
    Instant handedOn = Instant.MIN;
    for (Exchange e : before) {
      handedOn = e.opened().isAfter(handedOn) ? e.opened() : handedOn;
    }
    int ready = 0;
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange e = exchanges.get(i);
      boolean due = schedule.dueAt(e.opened(), e.closed()) <= timestamp;
      ready = due || !e.opened().isAfter(handedOn) ? i + 1 : ready;
    }
    return ready;
  }

  private Chain waiting(Instant from, Instant last) {
    return new Chain(from, last, schedule.dueAt(from, last));
  }

  private static <T> List<T> list(ListState<T> state) throws Exception {
    List<T> list = new ArrayList<>();
    state.get().forEach(list::add);
    return list;
  }
}
