package gangway.report.findings;

import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.verdict.Verdict;
import gangway.report.findings.CompanyFinding.Change;
import gangway.report.findings.CompanyFinding.ChannelFinding;
import gangway.report.findings.CompanyFinding.Driver;
import gangway.report.findings.CompanyFinding.Flag;
import gangway.report.findings.CompanyFinding.Observed;
import gangway.report.findings.CompanyFinding.PastGap;
import gangway.report.findings.CompanyFinding.Quote;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Findings.Input;
import gangway.report.findings.Findings.Rejection;
import gangway.report.findings.Findings.Thresholds;
import gangway.report.findings.Findings.UnknownCompany;
import gangway.report.tables.Row;
import gangway.report.tables.Tables;
import gangway.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link Findings} out of the tables. */
final class FindingsReader {
  /**
   * The window to show of each sector: of all windows whose time has passed (to a twentieth) when
   * the last word was said the latest in which any company has a gap, else the latest in which one
   * has; and of the other sectors the one that has most time in common with it. Windows of a set
   * length are the same for all sectors; one over the whole span is as long as each sector's data.
   * And the roles that are judged: a run that does not say judges customers, and knows nobody else.
   */
  private static final String SHOWN =
      """
      WITH spoken AS (
        SELECT max(time) AS until FROM (
          SELECT max(opened) AS time FROM exchanges UNION ALL SELECT max(time) FROM mentions)),
      latest AS (
        SELECT window_start AS begins, window_end AS ends FROM gaps, spoken
        GROUP BY window_start, window_end ORDER BY max(gap IS NOT NULL) DESC,
          coalesce(window_end - (window_end - window_start) / 20 <= any_value(until), true) DESC,
          begins DESC, ends DESC LIMIT 1),
      shown AS (
        SELECT sector, window_start, window_end
        FROM (SELECT DISTINCT sector, window_start, window_end FROM gaps), latest
        QUALIFY row_number() OVER (PARTITION BY sector ORDER BY
          epoch_us(least(window_end, ends)) - epoch_us(greatest(window_start, begins)) DESC,
          window_start DESC, window_end DESC) = 1),
      judged AS (
        SELECT upper(replace(trim(unnest(string_split(value, ','))), '-', '_')) AS role
        FROM settings WHERE name = 'judged-roles'
        UNION ALL
        SELECT 'CUSTOMER' WHERE NOT EXISTS (FROM settings WHERE name = 'judged-roles'))
      """;

  private static final String IN_SHOWN = " JOIN shown USING (sector, window_start, window_end) ";

  private record CompanySide(String company, Side side) {}

  private record CompanyWindow(String company, Instant start) {}

  private record Days(@Nullable Instant first, @Nullable Instant last) {}

  private final Tables tables;

  private FindingsReader(Tables tables) {
    this.tables = tables;
  }

  static Findings read(Tables tables) {
    return new FindingsReader(tables).findings();
  }

  private Findings findings() {
    return new Findings(
        windows(), companies(), inputs(), rejections(), unknownCompanies(), thresholds());
  }

  private long windows() {
    return tables
        .select(
            """
            SELECT max(n) AS windows FROM
              (SELECT count(DISTINCT (window_start, window_end)) AS n FROM gaps GROUP BY sector)""",
            row -> row.count("windows"))
        .get(0);
  }

  private List<CompanyFinding> companies() {
    Map<CompanySide, List<ChannelFinding>> channels = channels();
    Map<CompanySide, List<Driver>> drivers = drivers();
    Map<CompanySide, List<Quote>> quotes = quotes();
    Map<CompanySide, Days> days = days();
    Map<String, List<PastGap>> history = history();
    return tables.select(
        SHOWN
            + """
            , names AS (SELECT company, min(name) AS name FROM companies GROUP BY company)
            SELECT g.*, coalesce(names.name, g.company) AS name
            FROM gaps g LEFT JOIN names USING (company)
            """
            + IN_SHOWN
            + """
            ORDER BY g.sector, g.gap DESC NULLS LAST, g.digital_n + g.in_person_n DESC, g.company
            """,
        row -> {
          String company = row.word("company");
          Function<Side, SideFinding> side =
              of -> {
                CompanySide key = new CompanySide(company, of);
                Days seen = days.getOrDefault(key, new Days(null, null));
                return new SideFinding(
                    of,
                    row,
                    channels.getOrDefault(key, List.of()),
                    drivers.getOrDefault(key, List.of()),
                    quotes.getOrDefault(key, List.of()),
                    seen.first(),
                    seen.last());
              };
          return new CompanyFinding(
              row,
              side.apply(Side.DIGITAL),
              side.apply(Side.IN_PERSON),
              history.getOrDefault(company, List.of()));
        });
  }

  /** Rows of one channel together; manner stands beside each way of collection of its channel. */
  private Map<CompanySide, List<ChannelFinding>> channels() {
    Map<CompanySide, List<ChannelFinding>> channels = new HashMap<>();
    standings()
        .forEach(
            (side, rows) ->
                channels.put(
                    side,
                    rows.stream()
                        .filter(row -> !isTold(row, rows))
                        .map(row -> channel(row, rows))
                        .toList()));
    return channels;
  }

  private static boolean isTold(Row row, List<Row> rows) {
    return part(row) == Part.MANNER
        && rows.stream().anyMatch(other -> part(other) == Part.REACH && sameChannel(row, other));
  }

  private static ChannelFinding channel(Row row, List<Row> rows) {
    SortedMap<Part, Row> parts = new TreeMap<>();
    rows.stream()
        .filter(other -> part(other) == Part.MANNER && sameChannel(row, other))
        .forEach(manner -> parts.put(Part.MANNER, manner));
    parts.put(part(row), row);
    return new ChannelFinding(parts, observed(row));
  }

  private static boolean sameChannel(Row one, Row other) {
    return Stream.of("channel", "solicitation", "role")
        .allMatch(column -> one.word(column).equals(other.word(column)));
  }

  private static Part part(Row row) {
    return Part.valueOf(row.word("part"));
  }

  private Map<CompanySide, List<Row>> standings() {
    return bySide(
        SHOWN
            + """
            , observed AS (
              SELECT company, channel, 'DIGITAL' AS side,
                arg_max(observed_from, observed_until) AS observed_from,
                max(observed_until) AS observed_until
              FROM reply_coverage GROUP BY company, channel)
            SELECT * REPLACE (
                coalesce(role, 'CUSTOMER') AS role,
                coalesce(part, CASE side WHEN 'DIGITAL' THEN 'REACH' ELSE side END) AS part),
              coalesce(role, 'CUSTOMER') IN (FROM judged) AS judged
            FROM company_windows LEFT JOIN observed USING (company, channel, side)
            """
            + IN_SHOWN
            + "ORDER BY company, side, n DESC, channel, solicitation, role, part, collected",
        row -> row);
  }

  private static @Nullable Observed observed(Row row) {
    Instant until = row.time("observed_until");
    return until == null ? null : new Observed(row.time("observed_from"), until);
  }

  private Map<CompanySide, List<Driver>> drivers() {
    return bySide(
        SHOWN
            + "SELECT * FROM drivers"
            + IN_SHOWN
            + "ORDER BY company, side, abs(impact) DESC NULLS LAST, facet",
        row ->
            new Driver(
                row.word("facet"), row.count("n"), row.number("mean"), row.number("impact")));
  }

  private Map<CompanySide, List<Quote>> quotes() {
    return bySide(
        SHOWN
            + """
        , words AS (
          SELECT company, side, stance, observation_id, min(time) AS time,
            min(text) AS text, min(language) AS language,
            max(abs(score - 0.5)) AS strength, bool_or(facet IS NULL) AS of_all,
            list(facet ORDER BY facet) FILTER (facet IS NOT NULL) AS facets
          FROM evidence
        """
            + IN_SHOWN
            + """
              GROUP BY company, side, stance, observation_id)
            SELECT w.*, coalesce(x.channel, m.channel) AS channel,
              x.opening_text, x.reply_text, x.first_response_seconds
            FROM words w
            LEFT JOIN exchanges x ON w.side = 'DIGITAL' AND x.id = w.observation_id
            LEFT JOIN mentions m ON w.side = 'IN_PERSON' AND m.id = w.observation_id
            ORDER BY company, side, of_all DESC, strength DESC, observation_id""",
        FindingsReader::quote);
  }

  private static Quote quote(Row row) {
    String opening = row.text("opening_text");
    String reply = row.text("reply_text");
    boolean dialogue = opening != null && reply != null;
    return new Quote(
        row.word("stance").equals("EXAMPLE"),
        row.texts("facets"),
        row.time("time"),
        row.text("channel"),
        dialogue && reply != null ? reply : row.word("text"),
        row.text("language"),
        dialogue ? opening : null,
        dialogue ? row.wholeNumber("first_response_seconds") : null);
  }

  /** First and last day of what each side of a company rests on. */
  private Map<CompanySide, Days> days() {
    Map<CompanySide, Days> days = new HashMap<>();
    bySide(
            SHOWN
                + """
                SELECT company, 'DIGITAL' AS side, min(opened) AS first, max(opened) AS last
                FROM exchanges JOIN shown USING (sector)
                WHERE opened BETWEEN window_start AND window_end AND care_score IS NOT NULL
                  AND coalesce(role, 'CUSTOMER') IN (FROM judged)
                GROUP BY company
                UNION ALL
                SELECT company, 'IN_PERSON', min(time), max(time)
                FROM mentions JOIN shown USING (sector)
                WHERE time BETWEEN window_start AND window_end AND inperson_score IS NOT NULL
                  AND coalesce(role, 'CUSTOMER') IN (FROM judged)
                GROUP BY company""",
            row -> new Days(row.time("first"), row.time("last")))
        .forEach((side, values) -> days.put(side, values.get(0)));
    return days;
  }

  private Map<String, List<PastGap>> history() {
    Map<CompanyWindow, Change> changes = changes();
    Map<CompanyWindow, List<Flag>> flags = flags();
    Map<String, List<PastGap>> history = new HashMap<>();
    tables.select(
        "SELECT * FROM gaps ORDER BY window_start, window_end",
        row -> {
          CompanyWindow window = window(row);
          return history
              .computeIfAbsent(window.company(), company -> new ArrayList<>())
              .add(
                  new PastGap(
                      window.start(),
                      row.moment("window_end"),
                      Estimate.of(row, "gap"),
                      CompanyFinding.verdict(row),
                      changes.get(window),
                      flags.getOrDefault(window, List.of())));
        });
    return history;
  }

  private Map<CompanyWindow, Change> changes() {
    Map<CompanyWindow, Change> changes = new HashMap<>();
    tables.select(
        "SELECT * FROM trends ORDER BY company, window_start, previous_start",
        row -> {
          Estimate by = Estimate.of(row, "change");
          return by == null
              ? null
              : changes.put(window(row), new Change(row.moment("previous_start"), by));
        });
    return changes;
  }

  /** In a window the flag that is cleared stands before the one that is raised. */
  private Map<CompanyWindow, List<Flag>> flags() {
    Map<CompanyWindow, List<Flag>> flags = new HashMap<>();
    tables.select(
        "SELECT * FROM flags ORDER BY company, window_start, event, verdict",
        row -> {
          Verdict verdict = CompanyFinding.verdict(row);
          return verdict.isAhead()
              && flags
                  .computeIfAbsent(window(row), window -> new ArrayList<>())
                  .add(new Flag(row.word("event").equals("RAISED"), verdict, row.word("reason")));
        });
    return flags;
  }

  private static CompanyWindow window(Row row) {
    return new CompanyWindow(row.word("company"), row.moment("window_start"));
  }

  private List<Input> inputs() {
    return tables.select(
        "SELECT * FROM inputs ORDER BY kind DESC, format, path",
        row ->
            new Input(
                row.word("format"),
                row.word("path"),
                row.word("kind"),
                row.count("read"),
                row.count("accepted"),
                row.count("rejected"),
                row.count("duplicate"),
                row.wholeNumber("unscored"),
                row.wholeNumber("late"),
                row.wholeNumber("unknown_company")));
  }

  private List<Rejection> rejections() {
    return tables.select(
        """
        SELECT input, reason, count(*) AS records, min(expected) AS expected
        FROM rejected GROUP BY input, reason ORDER BY records DESC, input, reason""",
        row ->
            new Rejection(
                row.word("input"), row.word("reason"), row.count("records"), row.word("expected")));
  }

  private List<UnknownCompany> unknownCompanies() {
    return tables.select(
        "SELECT * FROM unknown_companies ORDER BY posts + reviews DESC, name",
        row -> new UnknownCompany(row.word("name"), row.count("posts"), row.count("reviews")));
  }

  private Thresholds thresholds() {
    Map<String, Double> settings = new HashMap<>();
    tables.select(
        "SELECT name, try_cast(value AS DOUBLE) AS value FROM settings",
        row -> {
          Double value = row.number("value");
          return value == null ? null : settings.put(row.word("name"), value);
        });
    GapSettings defaults = Settings.shipped().gap();
    return new Thresholds(
        settings.getOrDefault("ahead-gap", defaults.aheadGap()),
        settings.getOrDefault("matched-gap", defaults.matchedGap()),
        settings.getOrDefault("min-observations", (double) defaults.minObservations()));
  }

  private <T> Map<CompanySide, List<T>> bySide(String sql, Function<Row, T> read) {
    Map<CompanySide, List<T>> bySide = new HashMap<>();
    tables.select(
        sql,
        row -> {
          Side side = row.word("side").equals("DIGITAL") ? Side.DIGITAL : Side.IN_PERSON;
          return bySide
              .computeIfAbsent(new CompanySide(row.word("company"), side), key -> new ArrayList<>())
              .add(read.apply(row));
        });
    return bySide;
  }
}
