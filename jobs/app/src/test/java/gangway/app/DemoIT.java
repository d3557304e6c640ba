package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.app.CommandLineTest.Call;
import gangway.gap.yardstick.Norms;
import gangway.report.GapReport;
import gangway.report.tables.Query;
import gangway.report.tables.Tables;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on the bundled corpus: from exports to verdicts, by the real command line. */
class DemoIT {
  @TempDir static Path folder;
  private static Path out = Path.of("");
  private static Call demo = new Call(-1, "", "");

  @BeforeAll
  static void runTheDemo() {
    out = folder.resolve("demo");
    demo = Call.of("demo", "--out", out.toString());
  }

  @Test
  void it_ends_well_and_names_the_report() {
    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(demo.out()).contains("report: " + out.resolve("report.html"));
    assertThat(out.resolve("report.html")).isRegularFile();
  }

  @Test
  void the_planted_verdicts_are_found_from_the_words() {
    Map<String, String> verdicts = new TreeMap<>();
    try (Tables tables = Tables.open(out)) {
      for (JsonNode company : GapReport.of(tables).json().get("companies")) {
        verdicts.put(company.get("company").asText(), company.get("verdict").asText());
      }
    }
    assertThat(verdicts)
        .hasSize(12)
        .containsEntry("meridale", "DIGITAL_AHEAD")
        .containsEntry("stillsand", "MATCHED")
        .containsEntry("corbel", "IN_PERSON_AHEAD")
        .containsEntry("skerrow", "NOT_ENOUGH_EVIDENCE");
  }

  @Test
  void every_record_that_was_read_is_accounted_for() {
    try (Tables tables = Tables.open(out)) {
      JsonNode inputs = GapReport.of(tables).json().get("inputs");
      assertThat(inputs).hasSize(8);
      for (JsonNode input : inputs) {
        assertThat(input.get("read").asLong())
            .as(input.get("path").asText())
            .isPositive()
            .isEqualTo(
                input.get("accepted").asLong()
                    + input.get("rejected").asLong()
                    + input.get("duplicate").asLong());
      }
    }
  }

  /** The page for those who decide on a verdict; {@code -Dgangway.update=true} writes it anew. */
  @Test
  void the_page_on_one_verdict_has_the_numbers_of_the_demo() throws Exception {
    Path page = Path.of(System.getProperty("gangway.root"), "docs", "one-verdict.md");
    String rendered = resource("one-verdict.md");
    for (Map.Entry<String, String> number : numbersOfOneVerdict().entrySet()) {
      rendered = rendered.replace("${" + number.getKey() + "}", number.getValue());
    }
    assertThat(rendered).doesNotContain("${");
    if (Boolean.getBoolean("gangway.update")) {
      Files.writeString(page, rendered);
    }
    assertThat(Files.readString(page)).isEqualTo(rendered);
  }

  private static Map<String, String> numbersOfOneVerdict() throws Exception {
    Map<String, String> numbers = new TreeMap<>();
    StringWriter rows = new StringWriter();
    try (Tables tables = Tables.open(out)) {
      Query.run(tables, resource("one-verdict.sql"), Query.Format.JSON, rows);
    }
    for (JsonNode row : new ObjectMapper().readTree(rows.toString()).get("rows")) {
      String value = row.get("value").asText().strip().replace("\n", "\n> ");
      numbers.put(row.get("name").asText(), value);
    }
    Path norms = Path.of(System.getProperty("gangway.root"), "datasets", "samples", "norms.json");
    for (Norms.Entry entry : NormsFile.read(norms).entries()) {
      if (entry.sector().equals("airline") && entry.cell().channel().equals("twitter")) {
        numbers.put("norm_mean", String.format(Locale.ROOT, "%.3f", entry.mean()));
        numbers.put("norm_spread", String.format(Locale.ROOT, "%.3f", entry.betweenSd()));
      }
    }
    return numbers;
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = DemoIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_flag_is_raised_for_each_company_ahead_and_companies_have_their_names() throws Exception {
    assertThat(
            rows(
                "SELECT name, event, verdict, reason FROM flags JOIN companies USING (company)"
                    + " ORDER BY 1"))
        .containsExactly(
            "Maison Corbel,RAISED,IN_PERSON_AHEAD,VERDICT_HELD 1",
            "Meridale Airways,RAISED,DIGITAL_AHEAD,VERDICT_HELD 1");
  }

  private static List<String> rows(String sql) throws Exception {
    StringWriter rows = new StringWriter();
    try (Tables tables = Tables.open(out)) {
      Query.run(tables, sql, Query.Format.CSV, rows);
    }
    return rows.toString().lines().skip(1).toList();
  }

  @Test
  void neither_workers_nor_the_order_of_lines_show_in_the_tables() throws Exception {
    String[] tables = {"gaps", "company_windows", "flags", "companies", "settings"};
    List<String> ordered = reviewsRun("ordered", 1, false, tables);
    assertThat(reviewsRun("shuffled", 2, true, tables)).isEqualTo(ordered);
    assertThat(reviewsRun("four", 4, true, tables)).isEqualTo(ordered);
    assertThat(ordered.get(0).lines().count()).isGreaterThan(5);
  }

  /** Airline reviews and tweets at a parallelism, with lines in the order of the file or not. */
  private static List<String> reviewsRun(
      String name, int workers, boolean shuffled, String... tables) throws Exception {
    Path samples = Path.of(System.getProperty("gangway.root"), "datasets", "samples");
    Path input = Files.createDirectories(folder.resolve(name + "-input"));
    Path tweets = input.resolve("twitter-lodging.jsonl");
    List<String> lines =
        new ArrayList<>(Files.readAllLines(samples.resolve("twitter-lodging.jsonl")));
    if (shuffled) {
      Collections.shuffle(lines, new Random(5));
    }
    Files.write(tweets, lines);
    Path to = folder.resolve(name);
    Call call =
        Call.of(
            "run",
            "--support",
            "tweets-flat=" + tweets,
            "--reviews",
            samples.resolve("reviews-lodging.mapping.json")
                + "="
                + samples.resolve("reviews-lodging.json"),
            "--companies",
            samples.resolve("companies.json").toString(),
            "--pseudonym-key",
            key().toString(),
            "--window",
            "all",
            "--parallelism",
            String.valueOf(workers),
            "--out",
            to.toString(),
            "--json");
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(new ObjectMapper().readTree(call.out()).fieldNames())
        .toIterable()
        .contains("inputs", "companies", "unknown_companies");
    List<String> found = new ArrayList<>();
    try (Tables opened = Tables.open(to)) {
      for (String table : tables) {
        StringWriter csv = new StringWriter();
        Query.run(opened, "FROM " + table + " ORDER BY ALL", Query.Format.CSV, csv);
        found.add(csv.toString());
      }
    }
    return found;
  }

  private static Path key() throws Exception {
    return Files.writeString(folder.resolve("key"), "a key for tests only, of no worth");
  }
}
