package gangway.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.invented.SampleCorpus;
import gangway.invented.SampleSettings;
import gangway.report.GapReport;
import gangway.report.findings.NormsHistory;
import gangway.report.tables.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Companies with planted gaps, written down in words, read and judged as real ones are.
 *
 * <p>The norms come from the words of another population without gaps, of another seed. So what is
 * measured is everything between a company's true level and its verdict: what people write, what
 * the models read, what the statistics conclude.
 */
final class TextSimulation {
  /** Companies a sector, and observations a side, of the population that norms come from. */
  private static final int HISTORY_COMPANIES = 40;

  private static final int HISTORY_PER_SIDE = 150;

  private static final String KEY = "the persons of the samples are invented";

  private final Path mappings;
  private final Path work;
  private final Console console;

  /**
   * @param mappings folder with the samples' mapping files
   * @param work an empty folder; corpora and tables are left in it
   */
  TextSimulation(Path mappings, Path work, Console console) {
    this.mappings = mappings;
    this.work = work;
    this.console = console;
  }

  /**
   * Plants, reads, judges and compares.
   *
   * @param plan companies, texts, gaps; its share of French holds for the norms as well
   * @return figures by name, null where nothing was there to be counted
   */
  Map<String, Object> run(SampleSettings plan) throws Exception {
    SampleSettings history =
        new SampleSettings(
            plan.seed() + 1,
            HISTORY_COMPANIES,
            HISTORY_PER_SIDE,
            plan.frenchShare(),
            0,
            0,
            plan.last());
    Path norms = work.resolve("norms.json");
    SampleCorpus.write(work.resolve("history"), history);
    judge("history", null);
    try (Tables tables = Tables.open(work.resolve("history-run"))) {
      NormsFile.write(
          NormsHistory.read(tables).build("simulated", "simulated words of companies without gaps"),
          norms);
    }
    SampleCorpus.write(work.resolve("planted"), plan);
    judge("planted", norms);
    JsonNode truth =
        new ObjectMapper().readTree(work.resolve("planted").resolve("truth.json").toFile());
    try (Tables tables = Tables.open(work.resolve("planted-run"))) {
      return compare(truth.path("companies"), GapReport.of(tables).json().path("companies"));
    }
  }

  private void judge(String corpus, @Nullable Path norms) throws Exception {
    Path samples = work.resolve(corpus);
    RunOptions options = new RunOptions();
    options.out = work.resolve(corpus + "-run");
    options.companies = samples.resolve("companies.json");
    options.window = "all";
    options.norms = norms;
    options.fallbackNorms = Path.of("none");
    options.support = SampleInputs.support(samples);
    options.reviews = SampleInputs.reviews(samples, mappings);
    RunCommand.run(options, KEY, console);
  }

  /** How the verdicts compare with what was planted. */
  private static Map<String, Object> compare(JsonNode truth, JsonNode found) {
    Map<String, JsonNode> byCompany = new TreeMap<>();
    found.forEach(company -> byCompany.put(company.path("company").asText(), company));
    int planted = 0;
    int flagged = 0;
    int right = 0;
    int equal = 0;
    int equalFlagged = 0;
    int known = 0;
    int covered = 0;
    double size = 0;
    for (JsonNode company : truth) {
      double gap = company.path("gap").asDouble();
      JsonNode judged = byCompany.get(company.path("id").asText());
      String verdict = judged == null ? "" : judged.path("verdict").asText();
      boolean ahead = verdict.endsWith("_AHEAD");
      boolean isRight =
          gap > 0 ? verdict.equals("DIGITAL_AHEAD") : gap < 0 && verdict.equals("IN_PERSON_AHEAD");
      planted += gap != 0 ? 1 : 0;
      equal += gap == 0 ? 1 : 0;
      flagged += ahead ? 1 : 0;
      right += isRight ? 1 : 0;
      equalFlagged += gap == 0 && ahead ? 1 : 0;
      if (judged != null && judged.path("gap_low").isNumber()) {
        known++;
        covered +=
            judged.path("gap_low").asDouble() <= gap && gap <= judged.path("gap_high").asDouble()
                ? 1
                : 0;
        size += gap == 0 ? 0 : judged.path("gap").asDouble() * Math.signum(gap);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("companies", truth.size());
    figures.put("planted", planted);
    figures.put("flagged", flagged);
    figures.put("flagged_rightly", right);
    figures.put("precision", share(right, flagged));
    figures.put("recall", share(right, planted));
    figures.put("false_flag_rate_when_equal", share(equalFlagged, equal));
    figures.put("coverage_95", share(covered, known));
    figures.put("mean_gap_of_planted", share(size, planted));
    for (String side : List.of("digital", "in_person")) {
      Readings readings = new Readings();
      truth.forEach(
          company -> readings.add(company, byCompany.get(company.path("id").asText()), side));
      figures.put("slope_" + side, readings.slope());
      figures.put("error_" + side, readings.error());
    }
    return figures;
  }

  /** What was read of one side, by the level that was planted. */
  private static final class Readings {
    private final List<double[]> points = new ArrayList<>();
    private double noise;

    void add(JsonNode truth, @Nullable JsonNode judged, String side) {
      JsonNode read = judged == null ? null : judged.path(side);
      if (read != null && read.path("z_low").isNumber()) {
        double raw = (read.path("z_low").asDouble() + read.path("z_high").asDouble()) / 2;
        points.add(new double[] {truth.path(side).asDouble(), raw});
        noise += 1 / read.path("reliability").asDouble() - 1;
      }
    }

    private double mean(int column) {
      return points.stream().mapToDouble(p -> p[column]).average().orElse(Double.NaN);
    }

    private double products(int one, int other) {
      double first = mean(one);
      double second = mean(other);
      return points.stream().mapToDouble(p -> (p[one] - first) * (p[other] - second)).sum();
    }

    /** Read deviations for one that was planted. */
    double slope() {
      return products(0, 1) / products(0, 0);
    }

    /**
     * Standard deviation over companies of what is read beyond a line through the planted levels
     * and beyond sampling error: what reading gets wrong for a company alone.
     */
    double error() {
      double residual = products(1, 1) - slope() * products(0, 1);
      return Math.sqrt(Math.max(0, residual / (points.size() - 2) - noise / points.size()));
    }
  }

  private static Object share(double part, int whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
