package gangway.stream.function;

import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.verdict.ChannelStanding;
import gangway.gap.verdict.CollectionCheck;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.GapAnalysis;
import gangway.gap.verdict.SectorResult;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.measure.CareSummary;
import gangway.stream.state.SectorWindowKey;
import gangway.stream.state.WindowSummary;
import gangway.stream.state.WrittenType;
import gangway.stream.window.Schedule;
import gangway.stream.window.Span;
import gangway.tables.CareByLanguageRow;
import gangway.tables.CompanyWindowRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Brings a sector's companies of one window together and judges them: the gaps, and beside them
 * what they rest on. The span of all contacts comes from beside: it bounds the window over
 * everything, the same for every sector.
 */
public final class JudgeSectors
    extends KeyedBroadcastProcessFunction<SectorWindowKey, WindowSummary, Span, CompanyGap> {
  private static final long serialVersionUID = 1L;

  /** Where the companies' windows go. */
  public static final OutputTag<CompanyWindowRow> WINDOWS =
      new OutputTag<>(
          "company-windows", WrittenType.CARE_SUMMARY.within(CompanyWindowRow.class)) {};

  /** Where the answers by language go. */
  public static final OutputTag<CareByLanguageRow> LANGUAGES =
      new OutputTag<>("care-by-language", TypeInformation.of(CareByLanguageRow.class)) {};

  /** Where the reasons of the gaps go. */
  public static final OutputTag<Driver> DRIVERS =
      new OutputTag<>("drivers", TypeInformation.of(Driver.class)) {};

  /** Where the examples go. */
  public static final OutputTag<Evidence> EVIDENCE =
      new OutputTag<>("evidence", TypeInformation.of(Evidence.class)) {};

  /** The span of all contacts, on every worker, under the empty word. */
  public static final MapStateDescriptor<String, Span> SPAN =
      new MapStateDescriptor<>("span", Types.STRING, TypeInformation.of(Span.class));

  /** Counter of the gaps judged. */
  public static final String JUDGED = "companies judged";

  private final Schedule schedule;
  private final GapSettings settings;
  private final @Nullable Norms norms;
  private final @Nullable Norms fallback;
  private final ReadingError readingError;
  private final LongCounter judged = new LongCounter();
  private transient ListState<WindowSummary> summaries;

  /**
   * @param schedule when windows are judged
   * @param settings thresholds of the verdicts
   * @param norms yardstick from history; null to compare with the window's peers
   * @param fallback yardstick of cells whose peers are too few or do not differ beyond chance; null
   *     for none
   * @param readingError what the models get wrong for one company and not for another
   */
  public JudgeSectors(
      Schedule schedule,
      GapSettings settings,
      @Nullable Norms norms,
      @Nullable Norms fallback,
      ReadingError readingError) {
    this.schedule = schedule;
    this.settings = settings;
    this.norms = norms;
    this.fallback = fallback;
    this.readingError = readingError;
  }

  @Override
  public void open(OpenContext context) {
    summaries =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("summaries", WrittenType.WINDOW_SUMMARY));
    getRuntimeContext().addAccumulator(JUDGED, judged);
  }

  @Override
  public void processElement(
      WindowSummary summary, ReadOnlyContext context, Collector<CompanyGap> out) throws Exception {
    summaries.add(summary);
    context.timerService().registerEventTimeTimer(schedule.judgedAt(summary.windowStart()));
  }

  @Override
  public void processBroadcastElement(Span span, Context context, Collector<CompanyGap> out)
      throws Exception {
    Span known = context.getBroadcastState(SPAN).get("");
    context.getBroadcastState(SPAN).put("", known == null ? span : known.plus(span));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CompanyGap> out)
      throws Exception {
    List<WindowSummary> claimed = new ArrayList<>();
    summaries.get().forEach(claimed::add);
    summaries.clear();
    CollectionCheck check =
        CollectionCheck.of(claimed.stream().map(WindowSummary::observations).toList(), settings);
    List<WindowSummary> companies = claimed.stream().map(c -> c.refiled(check)).toList();
    Span span = windowOf(context.getCurrentKey().windowStart(), context);
    Instant start = span.first();
    Instant end = span.last();
    List<CompanySummary> observations =
        companies.stream().map(WindowSummary::observations).toList();
    SectorResult result =
        new GapAnalysis(settings, norms, fallback, readingError)
            .analyse(context.getCurrentKey().sector(), start, end, observations);
    result.gaps().forEach(out::collect);
    judged.add(result.gaps().size());
    windows(start, end, companies, result.standings())
        .forEach(window -> context.output(WINDOWS, window));
    languages(start, end, companies).forEach(row -> context.output(LANGUAGES, row));
    result.drivers().forEach(driver -> context.output(DRIVERS, driver));
    result.evidence().forEach(evidence -> context.output(EVIDENCE, evidence));
  }

  /** Start and exclusive end. */
  private Span windowOf(long start, OnTimerContext context) throws Exception {
    if (!schedule.window().isAll()) {
      return new Span(
          Instant.ofEpochMilli(start), Instant.ofEpochMilli(schedule.window().endOf(start)));
    }
    Span all = context.getBroadcastState(SPAN).get("");
    if (all == null) {
      throw new IllegalStateException("no span, though there are contacts");
    }
    return new Span(all.first(), all.last().plusMillis(1));
  }

  private static List<CompanyWindowRow> windows(
      Instant start, Instant end, List<WindowSummary> companies, List<ChannelStanding> standings) {
    Map<String, Map<CellKey, ChannelStanding>> scored = new HashMap<>();
    standings.forEach(
        standing ->
            scored
                .computeIfAbsent(standing.company(), company -> new HashMap<>())
                .put(standing.cell(), standing));
    List<CompanyWindowRow> rows = new ArrayList<>();
    for (WindowSummary company : companies) {
      String id = company.observations().company();
      Map<CellKey, ChannelStanding> standing = scored.getOrDefault(id, Map.of());
      Map<CellKey, CareSummary> care = ofBothParts(company.care());
      TreeSet<CellKey> cells = new TreeSet<>(care.keySet());
      cells.addAll(standing.keySet());
      for (CellKey cell : cells) {
        rows.add(
            new CompanyWindowRow(
                id,
                company.observations().sector(),
                start,
                end,
                cell,
                standing.get(cell),
                care.get(cell)));
      }
    }
    return rows;
  }

  /** Care by cell of reach, and of manner, which compares across ways of collection. */
  private static Map<CellKey, CareSummary> ofBothParts(Map<CellKey, CareSummary> byReach) {
    Map<CellKey, CareSummary> both = new HashMap<>(byReach);
    byReach.forEach(
        (cell, care) ->
            both.computeIfAbsent(cell.treatment(), key -> new CareSummary()).merge(care));
    return both;
  }

  private static List<CareByLanguageRow> languages(
      Instant start, Instant end, List<WindowSummary> companies) {
    List<CareByLanguageRow> rows = new ArrayList<>();
    for (WindowSummary company : companies) {
      company
          .care()
          .forEach(
              (cell, summary) ->
                  summary
                      .attention()
                      .byLanguage()
                      .forEach(
                          (language, share) ->
                              rows.add(
                                  new CareByLanguageRow(
                                      company.observations().company(),
                                      company.observations().sector(),
                                      start,
                                      end,
                                      cell,
                                      language,
                                      share.answerable(),
                                      share.answered()))));
    }
    return rows;
  }
}
