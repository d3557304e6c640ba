package gangway.report;

import static gangway.report.WrittenRun.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import gangway.report.GapReport.Form;
import gangway.report.form.SafeJson;
import gangway.report.tables.ReportException;
import gangway.report.tables.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The gap report")
class GapReportTest {
  private static final String GAP =
      "SELECT '%s' AS company, 'airline' AS sector, "
          + WINDOW
          + ", %d::BIGINT AS digital_n, %d::BIGINT AS in_person_n, %s AS gap,"
          + " %s - 0.4 AS gap_low, %s + 0.4 AS gap_high, '%s' AS verdict";

  private static Path complete = Path.of("");

  @TempDir Path directory;

  @BeforeAll
  static void write(@TempDir Path temporary) {
    complete = WrittenRun.complete(temporary);
  }

  @ParameterizedTest
  @DisplayName("is as it was looked at and found good")
  @CsvSource({
    "HTML, en, report-en.html",
    "HTML, fr, report-fr.html",
    "MARKDOWN, en, report-en.md",
    "MARKDOWN, fr, report-fr.md",
    "TEXT, en, companies-en.txt",
    "TEXT, fr, companies-fr.txt",
    "CSV, en, companies.csv"
  })
  void golden(Form form, String language, String file) throws IOException {
    Golden.assertIs(file, report(complete, form, language));
  }

  @Test
  @DisplayName("is one JSON object with inputs, companies and unknown companies")
  void json() throws IOException {
    try (Tables tables = Tables.open(complete)) {
      Golden.assertIs(
          "run.json",
          SafeJson.MAPPER
                  .writer()
                  .with(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(GapReport.of(tables).json())
              + "\n");
    }
  }

  @Test
  @DisplayName("says so when nothing was compared")
  void emptyRun() {
    WrittenRun.in(directory).table("inputs", "SELECT 'twcs' AS format, 'a.csv' AS path");

    assertThat(html())
        .contains("<h1>This run compared no company.</h1>")
        .contains("No company of the registry has scored words")
        .contains("<th scope=\"row\" class=\"path\">a.csv</th>")
        .doesNotContain("<figure>");
    assertThat(text()).isEqualTo("This run compared no company.\n\n");
  }

  @Test
  @DisplayName("names the company when there is but one")
  void oneCompany() {
    gaps(gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"));

    assertThat(html()).contains("<h1>aerolind treats customers better online than in person.</h1>");
  }

  @ParameterizedTest
  @DisplayName("puts the finding into a sentence")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DIGITAL_AHEAD       | IN_PERSON_AHEAD     | 1 of 2 companies treats customers better online than in person. One does better in person.
          DIGITAL_AHEAD       | DIGITAL_AHEAD       | 2 of 2 companies treat customers better online than in person.
          IN_PERSON_AHEAD     | MATCHED             | 1 of 2 companies treats customers better in person than online.
          MATCHED             | NOT_ENOUGH_EVIDENCE | 1 of 2 companies treats customers alike online and in person.
          NOT_ENOUGH_EVIDENCE | NOT_ENOUGH_EVIDENCE | Not one of 2 companies can be judged yet.
          SOMETHING_NEW       | NOT_ENOUGH_EVIDENCE | Not one of 2 companies can be judged yet.
          """)
  void finding(String first, String second, String sentence) {
    gaps(gap("aerolind", 100, 90, 1, first), gap("kestrel", 100, 90, 0, second));

    assertThat(html()).contains("<h1>" + sentence + "</h1>");
  }

  @Test
  @DisplayName("folds three hundred companies")
  void manyCompanies() {
    gaps(
        "SELECT 'company ' || range AS company, 'airline' AS sector, "
            + WINDOW
            + ", 50::BIGINT AS digital_n, 60::BIGINT AS in_person_n, range / 100 - 1.5 AS gap,"
            + " range / 100 - 2 AS gap_low, range / 100 - 1 AS gap_high,"
            + " CASE WHEN range > 290 THEN 'DIGITAL_AHEAD' ELSE 'NOT_ENOUGH_EVIDENCE' END AS verdict"
            + " FROM range(300)");

    String html = html();
    assertThat(html)
        .contains("<h1>9 of 300 companies treat customers better online than in person.</h1>")
        .contains("company 299, company 298, company 297 and 6 more")
        .contains("<summary>291 more companies without a verdict</summary>")
        .contains("<summary>All 300 companies</summary>");
    assertThat(html.indexOf("<h3>company 290</h3>"))
        .isGreaterThan(html.lastIndexOf("291 more companies without a verdict"));
    assertThat(html.indexOf("<h3>company 291</h3>"))
        .isBetween(0, html.lastIndexOf("291 more companies without a verdict"));
    assertThat(html.split("<svg class=\"plot\" role=\"img\"", -1)).hasSize(301);
    assertThat(html.length()).isLessThan(2_000_000);
  }

  @Test
  @DisplayName("lists companies that are seen from one side only, without a section each")
  void oneSided() {
    gaps(
        "SELECT 'company ' || range AS company, 'airline' AS sector, "
            + WINDOW
            + ", 0::BIGINT AS digital_n, range + 1 AS in_person_n, NULL::DOUBLE AS gap,"
            + " NULL::DOUBLE AS gap_low, NULL::DOUBLE AS gap_high, 'NOT_ENOUGH_EVIDENCE' AS verdict"
            + " FROM range(240)");

    assertThat(html())
        .contains(
            "<h1>No company can be compared: each is seen online only or in person only.</h1>")
        .contains("company 239 (240) · company 238 (239)")
        .contains("<summary>All 240</summary>")
        .doesNotContain("<figure>")
        .doesNotContain("class=\"company\"");
  }

  @Test
  @DisplayName("shows a complete window rather than a later one that has only begun")
  void completeWindow() {
    gaps(
        gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"),
        gap("aerolind", 40, 35, 0.1, "MATCHED").replace("2026-0", "2027-0"));
    WrittenRun.in(directory)
        .table("exchanges", "SELECT 'x' AS id, TIMESTAMPTZ '2027-01-15 12:00:00Z' AS opened");

    assertThat(html()).contains("1\u00a0Jan\u00a02026 to 31\u00a0Mar\u00a02026 · 100 exchanges");
  }

  @Test
  @DisplayName("shows the latest window with a gap, and the others as history")
  void windows() {
    gaps(
        gap("aerolind", 100, 90, 0.1, "MATCHED").replace("2026-0", "2025-0"),
        gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"),
        gap("aerolind", 2, 0, 0, "NOT_ENOUGH_EVIDENCE")
            .replace("2026-0", "2027-0")
            .replace("0.0 AS gap", "NULL::DOUBLE AS gap"));

    assertThat(html())
        .contains("1\u00a0Jan\u00a02026 to 31\u00a0Mar\u00a02026 · 100 exchanges and 90 reviews")
        .contains(
            "Of 3 windows the latest is shown in which a gap could be measured, complete ones first.")
        .containsSubsequence(
            "All windows",
            "1\u00a0Jan\u00a02025 to 31\u00a0Mar\u00a02025",
            "Matched",
            "1\u00a0Jan\u00a02026 to 31\u00a0Mar\u00a02026",
            "Digital ahead",
            "1\u00a0Jan\u00a02027 to 31\u00a0Mar\u00a02027",
            "Not enough evidence");
  }

  @Test
  @DisplayName("tells a flag's story and the change since the last window")
  void memory() {
    gaps(
        gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD").replace("2026-0", "2025-0"),
        gap("aerolind", 100, 90, 0.1, "MATCHED"));
    WrittenRun.in(directory)
        .table(
            "flags",
            """
            SELECT 'aerolind' AS company, start::TIMESTAMPTZ AS window_start, event,
              'DIGITAL_AHEAD' AS verdict, reason
            FROM (VALUES ('2025-01-01 00:00:00Z', 'RAISED', 'VERDICT_HELD 1'),
              ('2026-01-01 00:00:00Z', 'CLEARED', 'MATCHED 2')) t(start, event, reason)""")
        .table(
            "trends",
            """
            SELECT 'aerolind' AS company, TIMESTAMPTZ '2025-01-01 00:00:00Z' AS previous_start,
              TIMESTAMPTZ '2026-01-01 00:00:00Z' AS window_start, -1.4 AS change,
              -2.1 AS change_low, -0.7 AS change_high""");

    for (String form : new String[] {html(), report(directory, Form.MARKDOWN, "en")}) {
      assertThat(form)
          .containsSubsequence(
              "No longer flagged as better online than in person since the window of"
                  + " 1\u00a0Jan\u00a02026 to 31\u00a0Mar\u00a02026: the sides were found to match in 2"
                  + " windows in a row.",
              "Since the window that began on 1\u00a0Jan\u00a02025, the gap moved by −1.40 (95% interval −2.10 to"
                  + " −0.70), towards in-person service.",
              "Raised: the gap was large and beyond chance.",
              "Cleared: the sides were found to match in 2 windows in a row.");
    }
  }

  @Test
  @DisplayName("says of a change within chance that it is no more than that")
  void changeWithinChance() {
    gaps(gap("aerolind", 100, 90, 0.1, "MATCHED"));
    WrittenRun.in(directory)
        .table(
            "trends",
            """
            SELECT 'aerolind' AS company, TIMESTAMPTZ '2025-10-01 00:00:00Z' AS previous_start,
              TIMESTAMPTZ '2026-01-01 00:00:00Z' AS window_start, 0.4 AS change,
              -0.1 AS change_low, 0.9 AS change_high""");

    assertThat(html())
        .contains(
            "the gap moved by +0.40 (95% interval −0.10 to +0.90): no more than chance would move it.");
  }

  @ParameterizedTest
  @DisplayName("says in words with what care a verdict is to be read")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN_PERSON OLD_NORMS 1       | The norms of in-person service end a year before this window.
          DIGITAL FEW_COMPANIES 8     | The norms of digital care are of 8 companies only
          IN_PERSON SELF_SELECTED 0   | people who chose to write a review
          BOTH MIXED_REFERENCES 0     | two different yardsticks
          DIGITAL SOMETHING_NEW 3     | digital something new 3
          """)
  void cautions(String code, String words) {
    gaps(
        gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD")
            + ", ['"
            + code
            + "']::VARCHAR[] AS cautions");

    assertThat(html()).containsSubsequence("To be read with care:", "<li>", words);
  }

  @ParameterizedTest
  @DisplayName("says on which channels many replies could not be seen")
  @CsvSource({"40, true", "10, true", "9, false", "0, false"})
  void unseenReplies(int unseen, boolean told) {
    gaps(gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"));
    WrittenRun.in(directory)
        .table(
            "company_windows",
            "SELECT 'aerolind' AS company, 'airline' AS sector, "
                + WINDOW
                + ", 'DIGITAL' AS side, 'twitter' AS channel, 'CUSTOMER' AS role, 200::BIGINT AS exchanges, "
                + unseen
                + "::BIGINT AS not_observed")
        .table(
            "reply_coverage",
            """
            SELECT 'aerolind' AS company, 'twitter' AS channel,
              TIMESTAMPTZ '2026-01-20 00:00:00Z' AS observed_from,
              TIMESTAMPTZ '2026-03-02 00:00:00Z' AS observed_until""");

    String words =
        ("Twitter/X: of 200 exchanges %d are left out, since the company’s replies to them are not in"
                + " the data. The data hold its replies of 20\u00a0Jan\u00a02026 to 2\u00a0Mar\u00a02026.")
            .formatted(unseen);
    assertThat(html().contains(words)).isEqualTo(told);
  }

  @Test
  @DisplayName("counts what did not count, by input and by reason")
  void counts() {
    WrittenRun.in(directory)
        .table(
            "inputs",
            """
            SELECT 'twcs' AS format, 'a.csv' AS path, 'support' AS kind, 1200::BIGINT AS read,
              1100::BIGINT AS accepted, 40::BIGINT AS rejected, 60::BIGINT AS duplicate,
              0::BIGINT AS late, 300::BIGINT AS unscored""")
        .table(
            "exchanges",
            """
            SELECT 'x' || range AS id, 1 AS version,
              CASE range WHEN 0 THEN NULL WHEN 1 THEN 'reply-unseen' ELSE 'not-read' END AS not_counted
            FROM range(4)""");

    try (Tables tables = Tables.open(directory)) {
      assertThat(GapReport.of(tables).counts())
          .containsExactly(
              "twcs=a.csv: 1,200 records, 40 rejected, 60 duplicate, 300 not read, for their language"
                  + " or want of words",
              "exchanges that stay out of the rates: 2 not-read, 1 reply-unseen");
    }
  }

  @Test
  @DisplayName("tells answers to job candidates apart from those to customers")
  void roles() {
    gaps(gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"));
    WrittenRun.in(directory)
        .table("settings", "SELECT 'judged-roles' AS name, 'customer' AS value")
        .table(
            "company_windows",
            "SELECT 'aerolind' AS company, 'airline' AS sector, "
                + WINDOW
                + ", 'DIGITAL' AS side, 'twitter' AS channel, 'UNPROMPTED' AS solicitation, role,"
                + " exchanges::BIGINT AS exchanges, exchanges::BIGINT AS answerable"
                + " FROM (VALUES ('CUSTOMER', 200), ('CANDIDATE', 30)) t(role, exchanges)");

    assertThat(html())
        .contains("Twitter/X, unprompted<")
        .contains("Twitter/X, unprompted, job candidates<");
    assertThat(report(directory, Form.JSON, "en"))
        .contains("\"exchanges\":200")
        .doesNotContain("\"exchanges\":230");
  }

  @Test
  @DisplayName("shows every sector, also where their data do not end together")
  void sectors() {
    gaps(
        gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"),
        gap("mopane", 100, 90, 0.1, "MATCHED")
            .replace("'airline'", "'lodging'")
            .replace("2026-04-01", "2026-05-01"));

    assertThat(html())
        .contains("1 of 2 companies treats customers better online")
        .contains("1\u00a0Jan\u00a02026 to 30\u00a0Apr\u00a02026")
        .doesNotContain("complete ones first");
  }

  @Test
  @DisplayName("dates a window of all time by what it holds")
  void wholeSpan() {
    WrittenRun.in(directory)
        .table("settings", "SELECT 'judged-roles' AS name, 'customer' AS value")
        .table(
            "gaps",
            gap("aerolind", 1, 1, 1.5, "DIGITAL_AHEAD")
                .replace("'2026-01-01 00:00:00Z'", "'1970-01-01 00:00:00Z'")
                .replace("'2026-04-01 00:00:00Z'", "'294247-01-10 04:00:54.775806Z'"))
        .table(
            "exchanges",
            "SELECT 'x' AS id, 'aerolind' AS company, 'airline' AS sector, 'CUSTOMER' AS role, TIMESTAMPTZ '2019-05-03 10:00:00Z' AS opened,"
                + " 0.5 AS care_score")
        .table(
            "mentions",
            "SELECT 'm' AS id, 'aerolind' AS company, 'airline' AS sector, 'CUSTOMER' AS role, TIMESTAMPTZ '2015-08-02 00:00:00Z' AS time,"
                + " 0.5 AS inperson_score");

    assertThat(html())
        .contains("2\u00a0Aug\u00a02015 to 3\u00a0May\u00a02019 · 1 exchange and 1 review")
        .contains(
            "The two sides are not of the same time: the digital side is of 3\u00a0May\u00a02019,"
                + " the in-person side of 2\u00a0Aug\u00a02015.");
  }

  @ParameterizedTest
  @DisplayName("says in words what is missing for a verdict")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN_PERSON MORE_OBSERVATIONS 37 | about 40 more reviews
          DIGITAL MORE_OBSERVATIONS 1    | about one more exchange
          DIGITAL MORE_OBSERVATIONS 1234 | about 1,300 more exchanges
          IN_PERSON NO_OBSERVATIONS 30   | reviews that speak of staff: there is none, 30 are needed
          DIGITAL MORE_PERSONS 7         | exchanges with 7 more people
          IN_PERSON NO_REFERENCE 2       | a comparable reference for in-person service: norms of its kind, or 2 more companies in the data
          BOTH MORE_PEERS 14             | about 14 more companies to measure against
          BOTH NEAR_THRESHOLD 0          | nothing that more words could bring: the gap lies too near the threshold
          DIGITAL SOMETHING_NEW 3        | digital something new 3
          garbage                        | garbage
          """)
  void missing(String code, String words) {
    gaps(
        gap("aerolind", 100, 90, 0.7, "NOT_ENOUGH_EVIDENCE")
            + ", ['"
            + code
            + "']::VARCHAR[] AS missing");

    assertThat(html()).contains("<ul class=\"missing\"><li>" + words + "</li></ul>");
  }

  @Test
  @DisplayName("shows hostile words as the words they are")
  void hostileWords() {
    String hostile = "</style><script>alert(1)</script>\" onload=x {{7*7}} \u202eEVIL\u202c\u0007";
    WrittenRun.in(directory)
        .table(
            "gaps",
            gap(hostile, 10, 10, 1, "DIGITAL_AHEAD").replace("'airline'", "'" + hostile + "'"))
        .table(
            "evidence",
            "SELECT '%s' AS company, '%s' AS sector, %s, 'IN_PERSON' AS side, 'EXAMPLE' AS stance,"
                    .formatted(hostile, hostile, WINDOW)
                + " '%s' AS observation_id, '%s' AS text, '\" onclick=\"x' AS language, 0.1 AS score"
                    .formatted(hostile, hostile));

    for (Form form : new Form[] {Form.HTML, Form.MARKDOWN, Form.TEXT}) {
      assertThat(report(directory, form, "en"))
          .contains("alert(1)")
          .doesNotContain("\u202e")
          .doesNotContain("\u0007");
    }
    assertThat(html()).doesNotContain("<script").doesNotContain("onclick");
    assertThat(report(directory, Form.MARKDOWN, "en")).doesNotContainPattern("(?<!\\\\)<");
  }

  @Test
  @DisplayName("is the same however the rows lie in files")
  void deterministic() {
    Path other = WrittenRun.complete(directory);
    for (String table : new String[] {"gaps", "company_windows", "drivers", "evidence"}) {
      String rows = "FROM read_parquet('" + complete.resolve(table) + "/part-0.parquet')";
      WrittenRun.in(other)
          .file(table + "/part-0.parquet", "SELECT * " + rows + " WHERE company > 'k'")
          .file(table + "/part-1.parquet", "SELECT * " + rows + " WHERE company <= 'k'");
    }

    try (Tables tables = Tables.open(complete);
        Tables otherTables = Tables.open(other)) {
      GapReport report = GapReport.of(tables);
      GapReport otherReport = GapReport.of(otherTables);
      for (Form form : Form.values()) {
        assertThat(otherReport.as(form, Locale.FRENCH)).isEqualTo(report.as(form, Locale.FRENCH));
      }
    }
  }

  @ParameterizedTest
  @DisplayName("takes its form from a file's name")
  @CsvSource({
    "out/report.html, HTML",
    "Report.MD, MARKDOWN",
    "a.csv, CSV",
    "b.json, JSON",
    "c.txt, TEXT",
    "report, HTML"
  })
  void forms(Path file, Form form) {
    assertThat(Form.of(file)).isEqualTo(form);
  }

  @Test
  @DisplayName("takes everybody in a run without roles for a customer, and customers for judged")
  void noRoles() {
    gaps(gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"));
    WrittenRun.in(directory)
        .table(
            "company_windows",
            "SELECT 'aerolind' AS company, 'airline' AS sector, "
                + WINDOW
                + ", 'DIGITAL' AS side, 'twitter' AS channel, 'UNPROMPTED' AS solicitation,"
                + " 200::BIGINT AS exchanges, .7 AS response_rate");

    assertThat(html()).contains("<th scope=\"col\" class=\"number\">Twitter/X, unprompted</th>");
    try (Tables tables = Tables.open(directory)) {
      assertThat(
              GapReport.of(tables).json().at("/companies/0/response/response_rate").doubleValue())
          .isEqualTo(.7);
    }
  }

  @Test
  @DisplayName("knows its languages")
  void languages() {
    gaps(gap("aerolind", 100, 90, 1.5, "DIGITAL_AHEAD"));

    assertThatThrownBy(() -> report(directory, Form.HTML, "de"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("no report in language 'de'; there are: ");
  }

  private static String gap(String company, int digital, int inPerson, double gap, String verdict) {
    return GAP.formatted(company, digital, inPerson, gap, gap, gap, verdict);
  }

  private void gaps(String... rows) {
    WrittenRun.in(directory)
        .table("gaps", Stream.of(rows).reduce((a, b) -> a + " UNION ALL " + b).orElseThrow());
  }

  private String html() {
    return report(directory, Form.HTML, "en");
  }

  private String text() {
    return report(directory, Form.TEXT, "en");
  }

  private static String report(Path run, Form form, String language) {
    try (Tables tables = Tables.open(run)) {
      return GapReport.of(tables).as(form, Locale.forLanguageTag(language));
    }
  }
}
