package gangway.stream;

import static gangway.stream.Operators.*;

import gangway.exchange.ChainKey;
import gangway.exchange.ReadPost;
import gangway.gap.memory.FlagEvent;
import gangway.gap.verdict.CompanyGap;
import gangway.intake.Rejected;
import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.stream.function.AddUp;
import gangway.stream.function.AssembleExchanges;
import gangway.stream.function.CountRecords;
import gangway.stream.function.Deduplicate;
import gangway.stream.function.IntroduceCompanies;
import gangway.stream.function.JudgeSectors;
import gangway.stream.function.LearnHabits;
import gangway.stream.function.NameInputs;
import gangway.stream.function.ReadVoices;
import gangway.stream.function.Readers;
import gangway.stream.function.RememberFlags;
import gangway.stream.function.SummariseWindows;
import gangway.stream.sink.Outputs;
import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.stream.state.CompanyWindowKey;
import gangway.stream.state.Place;
import gangway.stream.state.SectorWindowKey;
import gangway.stream.state.WindowSummary;
import gangway.stream.state.WrittenType;
import gangway.stream.window.Schedule;
import gangway.stream.window.Span;
import gangway.stream.window.Window;
import gangway.tables.CountTables;
import gangway.tables.InputRow;
import gangway.tables.ReplyCoverageRow;
import gangway.tables.TableDef;
import gangway.tables.Tally;
import gangway.tables.UnknownCompanyRow;
import gangway.tables.VerdictTables;
import gangway.tables.VoiceTables;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job.
 *
 * <pre>
 *  inputs ── intake ─┬─ rejected ────────────────────────────────────────────────→ rejected
 *                    └─ deduplicate ─ read ─┬─ posts ──────────────────────────────→ posts
 *                                           │    ├─ by company, channel: habits ───→ reply_coverage
 *                                           │    └─ by customer, company,
 *                                           │       conversation: exchanges ───────→ exchanges
 *                                           └─ reviews ─────────────────────────────→ mentions
 *                                                  exchanges + reviews
 *                                                     └─ by company and window: summaries
 *                                                           └─ by sector and window: verdicts
 *                                                                 → gaps, company_windows, care_by_language, drivers, evidence
 *                                                                └─ by company: memory → flags, trends, companies
 *  every branch counts what it takes, what it keeps apart and why ────────────────→ inputs, unknown_companies
 * </pre>
 */
public final class GangwayTopology {
  /** Counters that tell how far a running job is, in the order of the data flow. */
  public static final List<String> PROGRESS =
      List.of(
          CountRecords.RECORDS,
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
    this.schedule = new Schedule(settings.window(), settings.judging().exchange().watch());
  }

  /**
   * Builds the job, to run as its inputs must.
   *
   * @param inputs where the records come from
   * @param facts what is known of the run before it starts
   * @param settings windows, thresholds, norms
   * @param readers gives each worker its text reader
   * @param outputs takes the tables
   */
  public static void build(
      StreamExecutionEnvironment env,
      Inputs inputs,
      RunFacts facts,
      JobSettings settings,
      Readers readers,
      Outputs outputs) {
    new GangwayTopology(settings, readers, outputs).build(env, inputs, facts);
  }

  private void build(StreamExecutionEnvironment env, Inputs inputs, RunFacts facts) {
    env.setRuntimeMode(inputs.mode());
    SingleOutputStreamOperator<Intake> taken =
        named(inputs.read(env).process(new CountRecords(settings.from(), settings.to())), TAKE_IN);
    SingleOutputStreamOperator<Intake> unique =
        named(taken.keyBy(Intake::id).process(new Deduplicate()), DEDUPLICATE);
    SingleOutputStreamOperator<ReadPost> posts =
        named(unique.process(new ReadVoices(readers, settings.judging().gap())), READ_VOICES);
    DataStream<ReadReview> reviews = posts.getSideOutput(ReadVoices.REVIEWS);
    SingleOutputStreamOperator<ScoredExchange> exchanges = exchanges(posts);
    SingleOutputStreamOperator<WindowSummary> windows = summaries(exchanges, reviews);
    SingleOutputStreamOperator<CompanyGap> gaps = gaps(windows);

    DataStream<Tally> tallies =
        taken
            .getSideOutput(CountRecords.TALLIES)
            .union(
                unique.getSideOutput(Deduplicate.DUPLICATES),
                posts.getSideOutput(ReadVoices.ACCEPTED),
                exchanges.getSideOutput(AssembleExchanges.LATE),
                windows.getSideOutput(SummariseWindows.LATE));
    writeCounts(tallies, facts.inputs(), posts.getSideOutput(ReadVoices.UNKNOWN));
    DataStream<Rejected> rejected = taken.getSideOutput(CountRecords.REJECTED);
    outputs.write(CountTables.REJECTED, rejected);
    outputs.write(VoiceTables.POSTS, posts);
    outputs.write(VoiceTables.EXCHANGES, exchanges);
    outputs.write(VoiceTables.MENTIONS, reviews);
    writeVerdicts(gaps);
    writeMemory(gaps);
    writeFacts(gaps, facts);
  }

  private SingleOutputStreamOperator<ScoredExchange> exchanges(DataStream<ReadPost> posts) {
    DataStream<ReadPost> known =
        named(posts.filter(read -> read.post().company() != null), KNOWN_POSTS);
    SingleOutputStreamOperator<ReplyCoverageRow> coverage =
        named(
            known
                .keyBy(read -> Place.of(read.post()), TypeInformation.of(Place.class))
                .process(new LearnHabits(settings.judging().exchange().copiedFrom())),
            LEARN_HABITS);
    outputs.write(VoiceTables.REPLY_COVERAGE, coverage);
    return named(
        known
            .keyBy(read -> ChainKey.of(read.post()), TypeInformation.of(ChainKey.class))
            .connect(coverage.broadcast(AssembleExchanges.COVERAGE))
            .process(
                new AssembleExchanges(
                    schedule, settings.judging().exchange(), settings.judging().care())),
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
                scored -> CompanyWindowKey.of(scored, window),
                read -> CompanyWindowKey.of(read, window),
                TypeInformation.of(CompanyWindowKey.class))
            .process(
                new SummariseWindows(schedule, settings.judging().gap()),
                WrittenType.WINDOW_SUMMARY),
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
            .keyBy(SectorWindowKey::of, TypeInformation.of(SectorWindowKey.class))
            .connect(span)
            .process(
                new JudgeSectors(
                    schedule,
                    settings.judging().gap(),
                    settings.norms(),
                    settings.fallback(),
                    settings.readingError())),
        JUDGE_SECTORS);
  }

  private void writeVerdicts(SingleOutputStreamOperator<CompanyGap> gaps) {
    outputs.write(VerdictTables.GAPS, gaps);
    outputs.write(VerdictTables.COMPANY_WINDOWS, gaps.getSideOutput(JudgeSectors.WINDOWS));
    outputs.write(VerdictTables.CARE_BY_LANGUAGE, gaps.getSideOutput(JudgeSectors.LANGUAGES));
    outputs.write(VerdictTables.DRIVERS, gaps.getSideOutput(JudgeSectors.DRIVERS));
    outputs.write(VerdictTables.EVIDENCE, gaps.getSideOutput(JudgeSectors.EVIDENCE));
  }

  private void writeMemory(SingleOutputStreamOperator<CompanyGap> gaps) {
    SingleOutputStreamOperator<FlagEvent> flags =
        named(
            gaps.keyBy(CompanyGap::company)
                .process(
                    new RememberFlags(
                        settings.judging().flags(), settings.judging().gap().confidence())),
            REMEMBER_FLAGS);
    outputs.write(VerdictTables.FLAGS, flags);
    outputs.write(VerdictTables.TRENDS, flags.getSideOutput(RememberFlags.TRENDS));
  }

  private void writeFacts(SingleOutputStreamOperator<CompanyGap> gaps, RunFacts facts) {
    outputs.write(
        CountTables.COMPANIES,
        named(
            gaps.keyBy(CompanyGap::company).process(new IntroduceCompanies(facts.companies())),
            INTRODUCE_COMPANIES));
    StreamExecutionEnvironment env = gaps.getExecutionEnvironment();
    write(CountTables.MODELS, facts.models(), env, SOURCE_MODELS);
    write(CountTables.SETTINGS, SettingRows.of(settings), env, SOURCE_SETTINGS);
  }

  /** Rows that are known beforehand. */
  private <T> void write(
      TableDef<T> table, List<T> rows, StreamExecutionEnvironment env, Operators source) {
    if (!rows.isEmpty()) {
      outputs.write(table, named(env.fromData(rows, TypeInformation.of(table.rowType())), source));
    }
  }

  private void writeCounts(
      DataStream<Tally> tallies,
      Map<String, InputRow> inputs,
      DataStream<UnknownCompanyRow> unknown) {
    DataStream<InputRow> rows =
        named(
            named(
                    tallies.keyBy(Tally::input).process(new AddUp<>(Tally::plus, Tally.class)),
                    TALLY_INPUTS)
                .map(new NameInputs(inputs)),
            NAME_INPUTS);
    outputs.write(CountTables.INPUTS, rows);
    outputs.write(
        CountTables.UNKNOWN_COMPANIES,
        named(
            unknown
                .keyBy(UnknownCompanyRow::name)
                .process(new AddUp<>(UnknownCompanyRow::plus, UnknownCompanyRow.class)),
            COUNT_UNKNOWN_COMPANIES));
  }

  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> stream, Operators operator) {
    return stream.name(operator.uid()).uid(operator.uid());
  }
}
