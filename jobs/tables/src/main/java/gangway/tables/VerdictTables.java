package gangway.tables;

import gangway.conduct.Measure;
import gangway.exchange.NotCounted;
import gangway.exchange.Resolution;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import gangway.gap.memory.FlagEvent;
import gangway.gap.memory.Trend;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.verdict.ChannelStanding;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Missing;
import gangway.gap.verdict.SideStanding;
import gangway.gap.verdict.Verdict;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.ReferenceKind;
import gangway.language.Language;
import gangway.language.Languages;
import gangway.measure.Attention;
import gangway.measure.CareSummary;
import gangway.tables.Column.Value;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where companies stand, and why. */
public final class VerdictTables {
  private VerdictTables() {}

  /** Those that have columns of their own; every language has its rows in the table by language. */
  private static final Languages WITH_COLUMNS =
      Languages.read("gangway/tables/languages.properties");

  public static final TableDef<CompanyWindowRow> COMPANY_WINDOWS =
      TableDef.of(
              CompanyWindowRow.class,
              "company_windows",
              "One row per company, window, part of a side, channel, solicitation, role and, of"
                  + " `REACH`, way of collection. What is counted of who is answered stands in the"
                  + " rows of `REACH`, what is counted of how in those of `MANNER`; neither in"
                  + " person. What rests on scores is null where nothing could be scored. Agents"
                  + " differ by `between_unit` and `units` of `MANNER`: the signature of most replies"
                  + " is an exchange's unit.")
          .with(
              window(
                  CompanyWindowRow::company,
                  CompanyWindowRow::sector,
                  CompanyWindowRow::windowStart,
                  CompanyWindowRow::windowEnd))
          .code("side", "`DIGITAL` or `IN_PERSON`", row -> row.cell().side())
          .code(
              "part",
              "of the side: `REACH` (whether and how soon people are answered), `MANNER` (how the"
                  + " answered are treated), `IN_PERSON`",
              row -> row.cell().part())
          .id("channel", "kebab-case channel", row -> row.cell().channel())
          .code("solicitation", "`PROMPTED` or `UNPROMPTED`", row -> row.cell().solicitation())
          .code("role", VoiceTables.ROLE, row -> row.cell().role())
          .optionalCode(
              "collected",
              VoiceTables.COLLECTED + "; null of parts that compare across ways",
              row -> row.cell().collected())
          .int64("n", Unit.COUNT, "observations", row -> counted(row, ChannelStanding::n))
          .int64(
              "persons",
              Unit.COUNT,
              "distinct persons (estimated above 1,000)",
              row -> counted(row, ChannelStanding::persons))
          .optionalNumber("mean", Unit.SCORE, "of the scores", standing(ChannelStanding::mean))
          .optionalNumber(
              "sd",
              Unit.SCORE,
              "standard deviation of the scores; null below two",
              standing(ChannelStanding::sd))
          .optionalNumber(
              "shrunk",
              Unit.SCORE,
              "mean, drawn towards the reference's; null without a reference",
              standing(ChannelStanding::shrunk))
          .optionalNumber(
              "reliability",
              Unit.SHARE,
              "n / (n + k): how much of the mean is the company's; null without a reference",
              standing(ChannelStanding::reliability))
          .estimate(
              "z",
              Unit.Z,
              "`mean`, standardised within part x channel x solicitation x role x sector and, of reach,"
                  + " way of collection; null without a"
                  + " reference or below `min-observations`",
              standing(ChannelStanding::z),
              standing(ChannelStanding::zLow),
              standing(ChannelStanding::zHigh))
          .code(
              "reference",
              "`norms` or `peers`; `none` where neither serves",
              VerdictTables::reference)
          .int32(
              "reference_companies",
              Unit.COUNT,
              "companies that the reference rests on",
              row -> row.standing() == null ? 0 : row.standing().referenceCompanies())
          .optionalTime(
              "reference_from",
              "earliest time of the reference",
              standing(ChannelStanding::referenceFrom))
          .optionalTime(
              "reference_to",
              "latest time of the reference",
              standing(ChannelStanding::referenceTo))
          .optionalNumber(
              "inconsistency",
              Unit.SHARE,
              "sd / sqrt(mean (1 - mean)): 0 always the same, 1 all or nothing",
              standing(ChannelStanding::inconsistency))
          .optionalNumber(
              "polarisation",
              Unit.SHARE,
              "2 min(share of scores up to 1/3, share from 2/3)",
              standing(ChannelStanding::polarisation))
          .optionalNumber(
              "between_unit",
              Unit.SCORE,
              "standard deviation of the units' true means; null below two units with two"
                  + " observations",
              standing(ChannelStanding::betweenUnit))
          .int32(
              "units",
              Unit.COUNT,
              "units (crews, routes, houses, agents) that were named",
              row -> row.standing() == null ? 0 : row.standing().units())
          .optionalInt64("exchanges", Unit.COUNT, "all exchanges", reach(CareSummary::exchanges))
          .optionalInt64(
              "answerable",
              Unit.COUNT,
              "those that count in the rates",
              reach(CareSummary::answerable))
          .optionalInt64(
              "answered_1h",
              Unit.COUNT,
              "answerable ones that a person answered within an hour",
              reach(CareSummary::answeredInAnHour))
          .optionalInt64(
              "answered_24h",
              Unit.COUNT,
              "answerable ones that a person answered within a day",
              reach(CareSummary::answeredInADay))
          .optionalInt64(
              "answered",
              Unit.COUNT,
              "answerable ones that a person answered",
              reach(CareSummary::answered))
          .optionalInt64(
              "not_observed",
              Unit.COUNT,
              "exchanges that would count, had their responses been observed",
              reach(CareSummary::notObserved))
          .each(
              NotCounted.values(),
              (columns, reason) ->
                  columns.optionalInt64(
                      "not_counted_" + reason.code().replace('-', '_'),
                      Unit.COUNT,
                      "exchanges that stay out of the rates as `" + reason.code() + "`",
                      reach(summary -> summary.notCounted().getOrDefault(reason, 0L))))
          .optionalInt64(
              "automatic", Unit.COUNT, "automatic replies", reach(CareSummary::automaticPosts))
          .optionalNumber(
              "response_rate_1h",
              Unit.SHARE,
              "answered_1h / answerable",
              reach(CareSummary::responseRateInAnHour))
          .optionalNumber(
              "response_rate_24h",
              Unit.SHARE,
              "answered_24h / answerable",
              reach(CareSummary::responseRateInADay))
          .optionalNumber(
              "response_rate",
              Unit.SHARE,
              "answered / answerable",
              reach(CareSummary::responseRate))
          .optionalNumber(
              "first_response_median_seconds",
              Unit.SECONDS,
              "Kaplan-Meier median, the unanswered censored; null where silence never lets it come"
                  + " down to half",
              reach(summary -> summary.firstResponse().quantile(.5)))
          .optionalNumber(
              "first_response_p90_seconds",
              Unit.SECONDS,
              "Kaplan-Meier 90th percentile; null likewise",
              reach(summary -> summary.firstResponse().quantile(.9)))
          .optionalNumber(
              "first_response_naive_median_seconds",
              Unit.SECONDS,
              "median of the answered only",
              reach(summary -> summary.firstResponse().naiveQuantile(.5)))
          .optionalNumber(
              "first_response_naive_p90_seconds",
              Unit.SECONDS,
              "90th percentile of the answered only",
              reach(summary -> summary.firstResponse().naiveQuantile(.9)))
          .optionalNumber(
              "identity", Unit.SHARE, "signed / human replies", manner(CareSummary::identity))
          .optionalNumber(
              "lift",
              Unit.DIFFERENCE,
              "mean of the last customer turn's sentiment minus the first's",
              manner(CareSummary::lift))
          .optionalNumber(
              "first_response_business_median_seconds",
              Unit.SECONDS,
              "Kaplan-Meier median in the company's opening hours (`careHours` of the registry); null"
                  + " without them",
              reach(summary -> summary.firstResponseInBusinessHours().quantile(.5)))
          .optionalNumber(
              "first_response_business_p90_seconds",
              Unit.SECONDS,
              "Kaplan-Meier 90th percentile in opening hours; null likewise",
              reach(summary -> summary.firstResponseInBusinessHours().quantile(.9)))
          .optionalNumber(
              "next_response_median_seconds",
              Unit.SECONDS,
              "median response to later customer turns, of those answered",
              reach(summary -> summary.nextResponse().naiveQuantile(.5)))
          .optionalInt64(
              "replies_human", Unit.COUNT, "replies by a person", manner(CareSummary::repliesHuman))
          .optionalInt64(
              "replies_copied",
              Unit.COUNT,
              "those of them that repeat a text sent to five people or more",
              manner(CareSummary::repliesCopied))
          .optionalNumber(
              "deflected",
              Unit.SHARE,
              "exchanges with replies that were sent elsewhere",
              manner(CareSummary::deflected))
          .each(
              Measure.values(),
              (columns, measure) ->
                  columns.optionalNumber(
                      measure.key(),
                      Unit.SHARE,
                      "mean over the exchanges that called for it",
                      manner(summary -> summary.mean(measure))))
          .with(columns -> ended(columns, "confirmed", Resolution.CONFIRMED))
          .with(columns -> ended(columns, "likely", Resolution.LIKELY))
          .with(columns -> ended(columns, "still_open", Resolution.OPEN))
          .with(columns -> ended(columns, "abandoned", Resolution.ABANDONED))
          .optionalInt64(
              "attention_n",
              Unit.COUNT,
              "answerable exchanges whose customer's followers are known; null below five",
              attention(Attention.Bias::n))
          .optionalNumber(
              "attention_top",
              Unit.SHARE,
              "response rate of the fifth with most followers",
              attention(Attention.Bias::top))
          .optionalNumber(
              "attention_bottom",
              Unit.SHARE,
              "response rate of the fifth with fewest followers",
              attention(Attention.Bias::bottom))
          .estimate(
              "attention_bias",
              Unit.DIFFERENCE,
              "top - bottom, its interval by Newcombe",
              attention(Attention.Bias::difference),
              attention(Attention.Bias::low),
              attention(Attention.Bias::high))
          .optionalNumber(
              "read_share",
              Unit.SHARE,
              "how much of the scores models read from words (1), rather than took from stars, times"
                  + " and signatures (0)",
              standing(ChannelStanding::readShare))
          .each(WITH_COLUMNS.all(), VerdictTables::answersIn)
          .build();

  public static final TableDef<CareByLanguageRow> CARE_BY_LANGUAGE =
      TableDef.of(
              CareByLanguageRow.class,
              "care_by_language",
              "Who gets an answer, by the language of the opening post: one row per company, window,"
                  + " channel, role and language with an answerable exchange.")
          .with(
              window(
                  CareByLanguageRow::company,
                  CareByLanguageRow::sector,
                  CareByLanguageRow::windowStart,
                  CareByLanguageRow::windowEnd))
          .id("channel", "kebab-case channel", row -> row.cell().channel())
          .code("role", VoiceTables.ROLE, row -> row.cell().role())
          .optionalCode("collected", VoiceTables.COLLECTED, row -> row.cell().collected())
          .code("language", "code of the opening posts' language", CareByLanguageRow::language)
          .int64(
              "answerable",
              Unit.COUNT,
              "exchanges that count in the rate",
              CareByLanguageRow::answerable)
          .int64(
              "answered", Unit.COUNT, "those that a person answered", CareByLanguageRow::answered)
          .number(
              "response_rate", Unit.SHARE, "answered / answerable", CareByLanguageRow::responseRate)
          .build();

  public static final TableDef<CompanyGap> GAPS =
      TableDef.of(CompanyGap.class, "gaps", "One row per company and window.")
          .with(
              window(
                  CompanyGap::company,
                  CompanyGap::sector,
                  CompanyGap::windowStart,
                  CompanyGap::windowEnd))
          .each(Side.values(), VerdictTables::position)
          .estimate(
              "gap",
              Unit.Z,
              "z(digital) - z(in person), shrunken as one value; null where a side has no z",
              CompanyGap::gap,
              CompanyGap::gapLow,
              CompanyGap::gapHigh)
          .optionalNumber(
              "sampling_error",
              Unit.Z,
              "standard error of the unshrunken gap by this window's observations",
              CompanyGap::samplingError)
          .optionalNumber(
              "reference_error",
              Unit.Z,
              "standard error of the unshrunken gap by the reference",
              CompanyGap::referenceError)
          .optionalNumber(
              "p_value",
              Unit.PROBABILITY,
              "two-sided, of no gap; null where the evidence does not allow a verdict",
              CompanyGap::pValue)
          .optionalNumber(
              "q_value",
              Unit.PROBABILITY,
              "Benjamini-Hochberg over the sector's window; null as `p_value`",
              CompanyGap::qValue)
          .code("verdict", VoiceTables.oneOf(Verdict.values()), CompanyGap::verdict)
          .codes(
              "missing",
              "what is missing for a verdict: `SIDE CODE NUMBER`, such as `IN_PERSON"
                  + " MORE_OBSERVATIONS 40`",
              gap -> gap.missing().stream().map(Missing::column).toList())
          .each(Side.values(), VerdictTables::inconsistency)
          .each(
              Side.values(),
              (columns, side) ->
                  columns.optionalNumber(
                      key(side) + "_between_unit",
                      Unit.SCORE,
                      "sqrt(tau^2) over units: crews, routes, houses, agents",
                      of(side, SideStanding::betweenUnit)))
          .optionalCode(
              "inconsistent",
              "which side is a lottery: `DIGITAL`, `IN_PERSON`, `BOTH`: its whole interval of"
                  + " inconsistency is a tenth above the reference's, or that of its units' spread is"
                  + " above half of the companies' and a tenth above what is usual",
              CompanyGap::inconsistent)
          .code(
              "reference",
              "the weaker of the two sides' references: `norms`, `peers`, `none`",
              gap -> gap.reference().column())
          .int32(
              "reference_companies",
              Unit.COUNT,
              "companies that it rests on",
              CompanyGap::referenceCompanies)
          .optionalTime("reference_from", "earliest time of it", CompanyGap::referenceFrom)
          .optionalTime("reference_to", "latest time of it", CompanyGap::referenceTo)
          .optionalId(
              "reference_name",
              "version of the norms that it is; null of peers",
              CompanyGap::referenceName)
          .each(
              Side.values(),
              (columns, side) ->
                  columns.interval(
                      key(side) + "_between_unit",
                      Unit.SCORE,
                      of(side, SideStanding::betweenUnitLow),
                      of(side, SideStanding::betweenUnitHigh)))
          .each(
              Side.values(),
              (columns, side) ->
                  columns.optionalNumber(
                      key(side) + "_polarisation",
                      Unit.SHARE,
                      "2 min(share of scores up to 1/3, share from 2/3)",
                      of(side, SideStanding::polarisation)))
          .optionalNumber(
              "unshrunken",
              Unit.Z,
              "the gap before shrinking, about which interval and p-value are",
              CompanyGap::unshrunken)
          .optionalNumber(
              "model_error",
              Unit.Z,
              "standard error of the unshrunken gap by what the models get wrong for this company"
                  + " alone ([measured](../gap/SIMULATION.md))",
              CompanyGap::modelError)
          .codes(
              "cautions",
              "what the references are worth, as `SIDE CODE NUMBER`: `OLD_NORMS` years before the"
                  + " window's end, `FEW_COMPANIES`, `SELF_SELECTED` (norms of public reviews),"
                  + " `MIXED_REFERENCES` (norms on one side, peers on the other), `REACH_LEFT_OUT`"
                  + " (nothing that was collected the same way is there to compare with),"
                  + " `MADE_OF_JUDGED` (so many of 100 judged records are in norms, which are left"
                  + " out for it)",
              gap -> gap.cautions().stream().map(Caution::column).toList())
          .codes(
              "digital_parts",
              "of which `digital_z` is the mean: `REACH`, `MANNER`",
              gap -> gap.digital().parts().stream().map(Part::name).toList())
          .build();

  public static final TableDef<Driver> DRIVERS =
      TableDef.of(
              Driver.class,
              "drivers",
              "How much each facet moves a company's side: one row per company, window, side and"
                  + " facet.")
          .with(window(Driver::company, Driver::sector, Driver::windowStart, Driver::windowEnd))
          .code("side", "`DIGITAL` or `IN_PERSON`", Driver::side)
          .code("facet", "facet of the staff, or component of the care score", Driver::facet)
          .int64("n", Unit.COUNT, "observations that speak of it", Driver::n)
          .number("mean", Unit.SCORE, "of its scores", Driver::mean)
          .number(
              "impact",
              Unit.DIFFERENCE,
              "index with all facets minus index without this one, relative to the sector: below 0 it"
                  + " drags the side down",
              Driver::impact)
          .build();

  public static final TableDef<Evidence> EVIDENCE =
      TableDef.of(
              Evidence.class,
              "evidence",
              "Words that carry the verdict, and words that speak against it.")
          .with(
              window(
                  Evidence::company, Evidence::sector, Evidence::windowStart, Evidence::windowEnd))
          .code("side", "`DIGITAL` or `IN_PERSON`", Evidence::side)
          .code("stance", "`EXAMPLE` or `COUNTER_EXAMPLE`", Evidence::stance)
          .optionalCode(
              "facet",
              "that the words stand for; null where for the side as a whole",
              Evidence::facet)
          .id("observation_id", "id in `exchanges` or `mentions`", Evidence::observationId)
          .time("time", "of that exchange or mention", Evidence::time)
          .number(
              "score", Unit.SCORE, "of the facet or, without one, of the whole", Evidence::score)
          .text("text", "the words, at most 400 characters", Evidence::text)
          .optionalCode("language", "of the words; null where unknown", Evidence::language)
          .build();

  public static final TableDef<FlagEvent> FLAGS =
      TableDef.of(
              FlagEvent.class,
              "flags",
              "What was said of a company from window to window. A flag is raised when an \"ahead\""
                  + " verdict holds, and cleared with hysteresis: see `FlagState`.")
          .with(
              window(
                  FlagEvent::company,
                  FlagEvent::sector,
                  FlagEvent::windowStart,
                  FlagEvent::windowEnd))
          .code("event", "`RAISED` or `CLEARED`", FlagEvent::event)
          .code(
              "verdict",
              "what the flag stands for: `DIGITAL_AHEAD`, `IN_PERSON_AHEAD`",
              FlagEvent::verdict)
          .estimate(
              "gap",
              Unit.Z,
              "of that window",
              FlagEvent::gap,
              FlagEvent::gapLow,
              FlagEvent::gapHigh)
          .code(
              "reason",
              "`CODE WINDOWS`, so many windows in a row: `VERDICT_HELD`, `GAP_CLOSED`, `MATCHED`,"
                  + " `REVERSED`, `NO_EVIDENCE`",
              FlagEvent::reason)
          .build();

  public static final TableDef<Trend> TRENDS =
      TableDef.of(
              Trend.class,
              "trends",
              "How a company's gap changed since the last window in which it had one. No row where"
                  + " one window is read by norms and the other by peers: these are different scales.")
          .id("company", "registry id", Trend::company)
          .id("sector", "whose companies it is compared with", Trend::sector)
          .time("previous_start", "start of the earlier window", Trend::before)
          .time("window_start", "start of the later window", Trend::after)
          .number(
              "change",
              Unit.Z,
              "later minus earlier unshrunken gap; above 0 where the digital side gained",
              Trend::change)
          .number("change_low", Unit.Z, "lower end of the 95 % interval of `change`", Trend::low)
          .number("change_high", Unit.Z, "upper end of the 95 % interval of `change`", Trend::high)
          .number("p_value", Unit.PROBABILITY, "two-sided, of no change", Trend::pValue)
          .build();

  private static <T> Consumer<TableDef.Builder<T>> window(
      Value<T, String> company,
      Value<T, String> sector,
      Value<T, Instant> start,
      Value<T, Instant> end) {
    return columns ->
        columns
            .id("company", "registry id", company)
            .id("sector", "whose companies it is compared with", sector)
            .time("window_start", "start of the window", start)
            .time("window_end", "end of the window, exclusive", end);
  }

  private static void position(TableDef.Builder<CompanyGap> columns, Side side) {
    String prefix = key(side) + "_";
    columns
        .int64(prefix + "n", Unit.COUNT, "observations", of(side, SideStanding::n))
        .int64(
            prefix + "persons",
            Unit.COUNT,
            "distinct persons (estimated above 1,000)",
            of(side, SideStanding::persons))
        .optionalNumber(
            prefix + "mean",
            Unit.SCORE,
            "raw mean, never to be subtracted from the other side's",
            of(side, SideStanding::mean))
        .estimate(
            prefix + "z",
            Unit.Z,
            "standardised: the mean of its parts, of a part its channels averaged by reliability;"
                + " null without a reference or below"
                + " `min-observations`",
            of(side, SideStanding::z),
            of(side, SideStanding::zLow),
            of(side, SideStanding::zHigh))
        .optionalNumber(
            prefix + "reliability",
            Unit.SHARE,
            "how much of the position is the company's; null without a reference",
            of(side, SideStanding::reliability));
  }

  private static void inconsistency(TableDef.Builder<CompanyGap> columns, Side side) {
    columns.estimate(
        key(side) + "_inconsistency",
        Unit.SHARE,
        "sd / sqrt(mean (1 - mean)), channels averaged by n; null where not defined",
        of(side, SideStanding::inconsistency),
        of(side, SideStanding::inconsistencyLow),
        of(side, SideStanding::inconsistencyHigh));
  }

  private static String key(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static <V> Value<CompanyGap, V> of(Side side, Value<SideStanding, V> value) {
    return gap -> value.apply(gap.side(side));
  }

  private static void ended(
      TableDef.Builder<CompanyWindowRow> columns, String column, Resolution ending) {
    columns.optionalInt64(
        column,
        Unit.COUNT,
        "exchanges that ended as `" + ending + "`",
        manner(summary -> summary.resolutions().getOrDefault(ending, 0L)));
  }

  private static void answersIn(TableDef.Builder<CompanyWindowRow> columns, Language of) {
    String language = of.code();
    columns
        .optionalInt64(
            "answerable_" + language,
            Unit.COUNT,
            "answerable exchanges that open in `"
                + language
                + "`; of every language in `care_by_language`",
            answers(language, Attention.Share::answerable))
        .optionalNumber(
            "response_rate_" + language,
            Unit.SHARE,
            "answered share of these",
            answers(language, Attention.Share::rate));
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> answers(
      String language, Value<Attention.Share, V> value) {
    return reach(
        summary -> {
          Attention.Share share = summary.attention().byLanguage().get(language);
          return share == null ? null : value.apply(share);
        });
  }

  private static String reference(CompanyWindowRow row) {
    return (row.standing() == null ? ReferenceKind.NONE : row.standing().reference()).column();
  }

  private static long counted(CompanyWindowRow row, Value<ChannelStanding, Long> value) {
    return row.standing() == null ? 0 : value.apply(row.standing());
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> standing(
      Value<ChannelStanding, V> value) {
    return row -> row.standing() == null ? null : value.apply(row.standing());
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> reach(
      Value<CareSummary, @Nullable V> value) {
    return care(Part.REACH, value);
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> manner(
      Value<CareSummary, @Nullable V> value) {
    return care(Part.MANNER, value);
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> care(
      Part part, Value<CareSummary, @Nullable V> value) {
    return row -> row.care() == null || row.cell().part() != part ? null : value.apply(row.care());
  }

  private static <V> Value<CompanyWindowRow, @Nullable V> attention(
      Value<Attention.Bias, V> value) {
    return reach(
        summary -> {
          Attention.Bias bias = summary.attention().bias();
          return bias == null ? null : value.apply(bias);
        });
  }
}
