package gangway.app;

import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observation.Score;
import gangway.gap.summary.Side;
import gangway.reality.Halves;
import gangway.reality.TwoWays;
import gangway.reality.TwoWays.Pair;
import gangway.report.tables.Row;
import gangway.report.tables.Tables;
import gangway.settings.Settings;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway reality}: what real data say of the statistics, where no truth is planted. */
@Command(
    name = "reality",
    description = {
      "Check the statistics on the tables of real runs: halves of one company are hardly ever told",
      "apart, words and stars rank companies alike. Writes Markdown."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  gangway reality out/airlines out/hotels --splits 200"})
final class RealityCommand implements Callable<Integer> {
  /** A company's mean by words or stars rests on so many reviews at least. */
  private static final int LEAST_REVIEWS = 30;

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Folders of tables.")
  List<Path> runs = new ArrayList<>();

  @Option(
      names = "--splits",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often each company is dealt into halves (default: ${DEFAULT-VALUE}).")
  int splits;

  RealityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (splits < 1) {
      throw UserError.usage("--splits: expected a whole number from 1 on, not " + splits);
    }
    GapSettings settings = Settings.shipped().gap();
    console
        .out()
        .println("| run | side | companies | pairs of halves | called ahead | interval covers |");
    console.out().println("|---|---|---|---|---|---|");
    for (Path run : runs) {
      try (Tables tables = Tables.open(run)) {
        halves(run, Side.DIGITAL, exchanges(tables), settings);
        halves(run, Side.IN_PERSON, mentions(tables), settings);
      }
    }
    console.out().println();
    console
        .out()
        .println(
            "| run | companies | reviews | words and stars correlate | 95 % | without noise |");
    console.out().println("|---|---|---|---|---|---|");
    for (Path run : runs) {
      try (Tables tables = Tables.open(run)) {
        wordsAndStars(run, tables);
      }
    }
    return 0;
  }

  private void halves(Path run, Side side, List<Observation> observations, GapSettings settings) {
    Halves halves = Halves.of(observations, side, settings, splits);
    if (halves.companies() > 0) {
      say(
          "| %s | %s | %d | %,d | %.3f | %.3f |",
          run.getFileName(),
          side,
          halves.companies(),
          halves.splits(),
          halves.ahead(),
          halves.covered());
    }
  }

  private void wordsAndStars(Path run, Tables tables) {
    Map<String, List<Pair>> companies = new TreeMap<>();
    tables.select(
        """
        SELECT company, text_score, coalesce(staff_rating, overall_rating) AS stars FROM mentions
        WHERE company IS NOT NULL ORDER BY company, id""",
        row ->
            companies
                .computeIfAbsent(row.word("company"), company -> new ArrayList<>())
                .add(new Pair(row.number("text_score"), row.number("stars"))));
    TwoWays found = TwoWays.of(companies.values(), LEAST_REVIEWS);
    if (found.companies() > 2) {
      say(
          "| %s | %d | %,d | %.3f | %.2f to %.2f | %.3f |",
          run.getFileName(),
          found.companies(),
          found.texts(),
          found.correlation(),
          found.low(),
          found.high(),
          found.withoutNoise());
    }
  }

  private void say(String format, Object... values) {
    console.out().println(String.format(Locale.ROOT, format, values));
  }

  private static List<Observation> exchanges(Tables tables) {
    return tables.select(
        """
        SELECT id, company, sector, channel, 'UNPROMPTED' AS solicitation, role, collected, person,
          opened AS time, care_score AS score, reach, manner
        FROM exchanges WHERE care_score IS NOT NULL ORDER BY id""",
        row -> observation(row, parts(row)));
  }

  private static SortedMap<CellKey, Score> parts(Row row) {
    Solicitation solicitation = Solicitation.valueOf(row.word("solicitation"));
    Role role = Role.valueOf(row.word("role"));
    SortedMap<CellKey, Score> parts = new TreeMap<>();
    put(
        parts,
        CellKey.ofReach(
            row.word("channel"), solicitation, role, Collected.valueOf(row.word("collected"))),
        row.number("reach"));
    put(
        parts,
        CellKey.ofTreatment(Side.DIGITAL, row.word("channel"), solicitation, role),
        row.number("manner"));
    return parts;
  }

  private static void put(SortedMap<CellKey, Score> parts, CellKey cell, @Nullable Double score) {
    if (score != null) {
      parts.put(cell, new Score(score, 1));
    }
  }

  private static List<Observation> mentions(Tables tables) {
    return tables.select(
        """
        SELECT id, company, sector, channel, solicitation, role, person, time, inperson_score AS score
        FROM mentions WHERE inperson_score IS NOT NULL AND company IS NOT NULL ORDER BY id""",
        row ->
            observation(
                row,
                new TreeMap<>(
                    Map.of(
                        CellKey.ofTreatment(
                            Side.IN_PERSON,
                            row.word("channel"),
                            Solicitation.valueOf(row.word("solicitation")),
                            Role.valueOf(row.word("role"))),
                        new Score(Objects.requireNonNull(row.number("score")), 1)))));
  }

  private static Observation observation(Row row, SortedMap<CellKey, Score> parts) {
    String person = row.text("person");
    return new Observation(
        row.word("id"),
        row.word("company"),
        row.word("sector"),
        parts,
        null,
        person == null ? row.word("id") : person,
        row.moment("time"),
        Objects.requireNonNull(row.number("score")),
        Map.of(),
        null,
        null);
  }
}
