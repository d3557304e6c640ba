package gangway.stream;

import static gangway.stream.Operators.*;

import gangway.exchange.ExchangeAssembler;
import gangway.exchange.ReadPost;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.Trend;
import gangway.gap.verdict.CompanyGap;
import gangway.intake.Rejected;
import gangway.measure.ScoredExchange;
import gangway.stream.parquet.Table;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The job.
 *
 * <pre>
 *  exports ─ intake ─┬─ rejected ────────────────────────────────────────────────→ rejected
 *                    └─ deduplicate ─ read ─┬─ posts ──────────────────────────────→ posts
 *                                           │    ├─ by company, channel: habits ───→ reply_coverage
 *                                           │    └─ by customer, company,
 *                                           │       conversation: exchanges ───────→ exchanges
 *                                           └─ reviews ─────────────────────────────→ mentions
 *                                                  exchanges + reviews
 *                                                     └─ by company and window: summaries
 *                                                           └─ by sector and window: verdicts
 *                                                                 → gaps, company_windows, drivers, evidence
 *                                                                └─ by company: memory → flags, trends, companies
 *  every branch counts what it takes, what it keeps apart and why ────────────────→ inputs, unknown_companies
 * </pre>
 */
public final class GangwayTopology {
  /** Counters that tell how far a running job is, in the order of the data flow. */
  public static final List<String> PROGRESS =
      List.of(
          TakeIn.RECORDS,
          ReadVoices.POSTS_READ,
          ReadVoices.REVIEWS_READ,
          AssembleExchanges.ASSEMBLED,
          JudgeSectors.JUDGED);

  private final JobSettings settings;
  private final Readers readers;
  private final Outputs outputs;
  private final Schedule schedule;

  private GangwayTopology(JobSettings settings, Readers readers, Outputs outputs) {
    this.settings = settings;
    this.readers = readers;
    this.outputs = outputs;
    this.schedule = new Schedule(settings.window(), settings.exchange().watch());
  }

  /**
   * Builds the job.
   *
   * @param intake records as they come, with event-time timestamps
   * @param facts what is known of the run before it starts
   * @param settings windows, thresholds, norms
   * @param readers gives each worker its text reader
   * @param outputs takes the tables
   */
  public static void build(
      DataStream<Intake> intake,
      RunFacts facts,
      JobSettings settings,
      Readers readers,
      Outputs outputs) {
    new GangwayTopology(settings, readers, outputs).build(intake, facts);
  }

  private void build(DataStream<Intake> intake, RunFacts facts) {
    SingleOutputStreamOperator<Intake> taken =
        named(intake.process(new TakeIn(settings.from(), settings.to())), TAKE_IN);
    SingleOutputStreamOperator<Intake> unique =
        named(taken.keyBy(Intake::id).process(new Deduplicate()), DEDUPLICATE);
    SingleOutputStreamOperator<ReadPost> posts =
        named(unique.process(new ReadVoices(readers)), READ_VOICES);
    DataStream<ReadReview> reviews = posts.getSideOutput(ReadVoices.REVIEWS);
    SingleOutputStreamOperator<ScoredExchange> exchanges = exchanges(posts);
    SingleOutputStreamOperator<WindowSummary> windows = summaries(exchanges, reviews);
    SingleOutputStreamOperator<CompanyGap> gaps = gaps(windows);

    DataStream<Tally> tallies =
        taken
            .getSideOutput(TakeIn.TALLIES)
            .union(
                unique.getSideOutput(Deduplicate.DUPLICATES),
                posts.getSideOutput(ReadVoices.ACCEPTED),
                exchanges.getSideOutput(AssembleExchanges.LATE),
                windows.getSideOutput(SummariseWindows.LATE));
    writeCounts(tallies, facts.inputs(), posts.getSideOutput(ReadVoices.UNKNOWN));
    DataStream<Rejected> rejected = taken.getSideOutput(TakeIn.REJECTED);
    outputs.write(rejected, ParquetTables.REJECTED, SINK_REJECTED.uid(), null);
    outputs.write(posts, ParquetTables.POSTS, SINK_POSTS.uid(), read -> read.post().time());
    outputs.write(
        exchanges,
        ParquetTables.EXCHANGES,
        SINK_EXCHANGES.uid(),
        scored -> scored.exchange().opened());
    outputs.write(
        reviews, ParquetTables.MENTIONS, SINK_MENTIONS.uid(), read -> read.review().time());
    writeVerdicts(gaps);
    writeMemory(gaps);
    writeFacts(gaps, facts);
  }

  private SingleOutputStreamOperator<ScoredExchange> exchanges(DataStream<ReadPost> posts) {
    DataStream<ReadPost> known =
        named(posts.filter(read -> read.post().company() != null), KNOWN_POSTS);
    SingleOutputStreamOperator<Background> backgrounds =
        named(
            known
                .keyBy(read -> Background.placeOf(read.post()))
                .process(new LearnHabits(readers, settings.exchange().copiedFrom())),
            LEARN_HABITS);
    outputs.write(backgrounds, ParquetTables.REPLY_COVERAGE, SINK_REPLY_COVERAGE.uid(), null);
    return named(
        known
            .keyBy(read -> ExchangeAssembler.key(read.post()))
            .connect(backgrounds.broadcast(AssembleExchanges.BACKGROUNDS))
            .process(
                new AssembleExchanges(readers, schedule, settings.exchange(), settings.care())),
        ASSEMBLE_EXCHANGES);
  }

  private SingleOutputStreamOperator<WindowSummary> summaries(
      DataStream<ScoredExchange> exchanges, DataStream<ReadReview> reviews) {
    Window window = settings.window();
    DataStream<ReadReview> known =
        named(reviews.filter(read -> read.review().company() != null), KNOWN_REVIEWS);
    return named(
        exchanges
            .connect(known)
            .keyBy(
                scored ->
                    scored.exchange().company() + " " + window.startOf(scored.exchange().opened()),
                read -> read.review().company() + " " + window.startOf(read.review().time()))
            .process(new SummariseWindows(schedule, settings.gap())),
        SUMMARISE_WINDOWS);
  }

  private SingleOutputStreamOperator<CompanyGap> gaps(DataStream<WindowSummary> windows) {
    DataStream<Span> spans =
        named(
            windows.map(WindowSummary::span).returns(TypeInformation.of(Span.class)),
            CONTACT_SPANS);
    BroadcastStream<Span> span =
        named(spans.keyBy(any -> "").reduce(Span::plus), WHOLE_SPAN).broadcast(JudgeSectors.SPAN);
    return named(
        windows
            .keyBy(w -> w.observations().sector() + " " + w.windowStart())
            .connect(span)
            .process(new JudgeSectors(schedule, settings)),
        JUDGE_SECTORS);
  }

  private void writeVerdicts(SingleOutputStreamOperator<CompanyGap> gaps) {
    DataStream<CompanyWindow> windows = gaps.getSideOutput(JudgeSectors.WINDOWS);
    DataStream<Driver> drivers = gaps.getSideOutput(JudgeSectors.DRIVERS);
    DataStream<Evidence> evidence = gaps.getSideOutput(JudgeSectors.EVIDENCE);
    outputs.write(gaps, ParquetTables.GAPS, SINK_GAPS.uid(), null);
    outputs.write(windows, ParquetTables.COMPANY_WINDOWS, SINK_COMPANY_WINDOWS.uid(), null);
    outputs.write(drivers, ParquetTables.DRIVERS, SINK_DRIVERS.uid(), null);
    outputs.write(evidence, ParquetTables.EVIDENCE, SINK_EVIDENCE.uid(), null);
  }

  private void writeMemory(SingleOutputStreamOperator<CompanyGap> gaps) {
    SingleOutputStreamOperator<FlagEvent> flags =
        named(
            gaps.keyBy(CompanyGap::company)
                .process(new RememberFlags(settings.flags(), settings.gap().confidence())),
            REMEMBER_FLAGS);
    DataStream<Trend> trends = flags.getSideOutput(RememberFlags.TRENDS);
    outputs.write(flags, ParquetTables.FLAGS, SINK_FLAGS.uid(), null);
    outputs.write(trends, ParquetTables.TRENDS, SINK_TRENDS.uid(), null);
  }

  private void writeFacts(SingleOutputStreamOperator<CompanyGap> gaps, RunFacts facts) {
    outputs.write(
        named(
            gaps.keyBy(CompanyGap::company).process(new IntroduceCompanies(facts.companies())),
            INTRODUCE_COMPANIES),
        ParquetTables.COMPANIES,
        SINK_COMPANIES.uid(),
        null);
    write(gaps, facts.models(), ModelRow.class, ParquetTables.MODELS, SOURCE_MODELS, SINK_MODELS);
    write(
        gaps,
        SettingRow.of(settings),
        SettingRow.class,
        ParquetTables.SETTINGS,
        SOURCE_SETTINGS,
        SINK_SETTINGS);
  }

  /** Rows that are known beforehand. */
  private <T> void write(
      DataStream<?> job,
      List<T> rows,
      Class<T> type,
      Table<T> table,
      Operators source,
      Operators sink) {
    if (!rows.isEmpty()) {
      outputs.write(
          named(job.getExecutionEnvironment().fromData(rows, TypeInformation.of(type)), source),
          table,
          sink.uid(),
          null);
    }
  }

  private void writeCounts(
      DataStream<Tally> tallies, Map<String, InputRow> inputs, DataStream<UnknownCompany> unknown) {
    DataStream<InputRow> rows =
        named(
            named(
                    tallies.keyBy(Tally::input).process(new AddUp<>(Tally::plus, Tally.class)),
                    TALLY_INPUTS)
                .map(new NameInputs(inputs)),
            NAME_INPUTS);
    outputs.write(rows, ParquetTables.INPUTS, SINK_INPUTS.uid(), null);
    outputs.write(
        named(
            unknown
                .keyBy(UnknownCompany::name)
                .process(new AddUp<>(UnknownCompany::plus, UnknownCompany.class)),
            COUNT_UNKNOWN_COMPANIES),
        ParquetTables.UNKNOWN_COMPANIES,
        SINK_UNKNOWN_COMPANIES.uid(),
        null);
  }

  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> stream, Operators operator) {
    return stream.name(operator.uid()).uid(operator.uid());
  }
}
