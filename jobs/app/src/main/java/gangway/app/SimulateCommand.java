package gangway.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.gap.simulation.GapSimulation;
import gangway.gap.simulation.GapSimulation.Yardstick;
import gangway.invented.SampleCorpus;
import gangway.invented.SampleSettings;
import gangway.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangway simulate}: how often the statistics are right when the truth is known. */
@Command(
    name = "simulate",
    description =
        "Plant gaps and see how often they are found, and how often one is found that is not there.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SimulateCommand.Gap.class,
      SimulateCommand.Text.class,
      SimulateCommand.Words.class
    },
    footer = {
      "",
      "Example:",
      "  gangway simulate gap --companies 40 --windows 1000 --per-side 300 --reference norms --seed 7",
      "  gangway simulate text --language fr --per-side 1000 --planted 0.2 --json",
      "  gangway simulate words --companies 40 --per-side 200 --gap 1.0 --planted 0.1 --out out/corpus",
      "  gangway demo --samples out/corpus --out out/corpus-run"
    })
final class SimulateCommand {

  /** Companies with planted gaps through the code that judges real ones. */
  @Command(
      name = "gap",
      description = "Companies with planted gaps through the code that judges real ones.",
      mixinStandardHelpOptions = true)
  static final class Gap implements Callable<Integer> {
    private final Console console;

    @Option(names = "--companies", defaultValue = "40", description = "Per window (40).")
    int companies;

    @Option(names = "--windows", defaultValue = "200", description = "Repetitions (200).")
    int windows;

    @Option(names = "--per-side", defaultValue = "300", description = "Observations (300).")
    int perSide;

    @Option(
        names = "--reference",
        defaultValue = "norms",
        description = {
          "norms, peers, or plain: mean and standard deviation of the peers, for comparison",
          "(default: norms)."
        })
    String reference = "norms";

    @Option(names = "--planted", defaultValue = "0.1", description = "Share with a gap (0.1).")
    double planted;

    @Option(names = "--gap", defaultValue = "1.0", description = "Size of planted gaps (1.0).")
    double gap;

    @Option(
        names = "--norms-planted",
        defaultValue = "0.1",
        description = "Share of the norms' companies with a gap (0.1).")
    double normsPlanted;

    @Option(
        names = "--several",
        defaultValue = "0",
        description = "Share of persons who give several observations (0).")
    double several;

    @Option(
        names = "--reading-error",
        defaultValue = "0",
        description = {
          "What readings of a side get wrong for one company alone, in between-company standard",
          "deviations (0)."
        })
    double readingError;

    @Option(
        names = "--reading-error-unknown",
        description = "Let the analysis not know of the reading error.")
    boolean unknown;

    @Option(names = "--heavy-tailed", description = "Scores with heavy tails.")
    boolean heavyTailed;

    @Option(names = "--seed", defaultValue = "7", description = "Of all randomness (7).")
    long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    Gap(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      GapSimulation.Plan plan = plan();
      GapSimulation.Result result = new GapSimulation(plan, Settings.shipped().gap()).run();
      ObjectNode node = Json.object();
      node.put("coverage_95", result.coverage95());
      node.put("false_discovery_rate", result.falseDiscoveryRate());
      node.put("power", result.power());
      node.put("power_oracle", result.powerOracle());
      node.put("false_flag_rate_when_equal", result.falseFlagRateWhenEqual());
      node.put("matched_rate_when_equal", result.matchedRateWhenEqual());
      node.put("matched_rate_when_planted", result.matchedRateWhenPlanted());
      node.put("without_interval", result.withoutInterval());
      if (json) {
        Json.print(node, console);
      } else {
        node.properties()
            .forEach(
                entry ->
                    console
                        .out()
                        .printf("%-28s %.4f%n", entry.getKey(), entry.getValue().asDouble()));
      }
      return 0;
    }

    private GapSimulation.Plan plan() {
      Yardstick yardstick = yardstick();
      int least = yardstick == Yardstick.PEERS ? Settings.shipped().gap().minPeers() : 2;
      atLeast(least, "--companies", companies);
      atLeast(1, "--windows", windows);
      atLeast(2, "--per-side", perSide);
      share("--planted", planted);
      share("--norms-planted", normsPlanted);
      share("--several", several);
      GapSimulation.Plan basic =
          GapSimulation.Plan.of(companies, windows, perSide, yardstick, seed);
      try {
        return new GapSimulation.Plan(
            companies,
            windows,
            perSide,
            yardstick,
            seed,
            planted,
            gap,
            basic.bothSigns(),
            basic.ratio(),
            several,
            heavyTailed,
            basic.normsCompanies(),
            normsPlanted,
            readingError,
            !unknown);
      } catch (IllegalArgumentException e) {
        throw UserError.usage(Failures.messageOf(e));
      }
    }

    /** Of fewer than these there is no figure, or one of nothing. */
    private static void atLeast(int least, String option, int value) {
      if (value < least) {
        throw UserError.usage(
            "%s: expected a whole number from %d on, not %d".formatted(option, least, value));
      }
    }

    private static void share(String option, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw UserError.usage("%s: expected a share from 0 to 1, not %s".formatted(option, value));
      }
    }

    private Yardstick yardstick() {
      return switch (reference.toLowerCase(Locale.ROOT)) {
        case "norms" -> Yardstick.NORMS;
        case "peers" -> Yardstick.PEERS;
        case "plain" -> Yardstick.PLAIN_PEERS;
        default ->
            throw UserError.usage(
                "--reference: expected norms, peers or plain, not '" + reference + "'");
      };
    }
  }

  /** Planted gaps through words, models and statistics. */
  @Command(
      name = "text",
      description = {
        "Plant gaps, write them down in words as `simulate words` does, read and judge these as a run",
        "does, with norms of other such companies, and compare the verdicts with what was planted."
      },
      mixinStandardHelpOptions = true)
  static final class Text implements Callable<Integer> {
    private final Console console;

    @Option(names = "--companies", defaultValue = "30", description = "Per sector (30).")
    int companies;

    @Option(names = "--per-side", defaultValue = "100", description = "Texts (100).")
    int perSide;

    @Option(names = "--planted", defaultValue = "0.2", description = "Share with a gap (0.2).")
    double planted;

    @Option(names = "--gap", defaultValue = "1.0", description = "Size of planted gaps (1.0).")
    double gap;

    @Option(
        names = "--language",
        defaultValue = "en",
        description = "Of all customers: en or fr (en).")
    String language = "en";

    @Option(names = "--seed", defaultValue = "7", description = "Of all randomness (7).")
    long seed;

    @Option(
        names = "--work",
        paramLabel = "DIR",
        description = "A new folder in which corpora and tables stay; default: none stay.")
    @Nullable Path work;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    Text(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      SampleSettings plan = plan();
      Path mappings = Path.of(System.getProperty("gangway.root", "."), "datasets", "samples");
      Path folder = work != null ? work : Files.createTempDirectory("gangway-simulation");
      Map<String, Object> figures;
      try {
        figures = new TextSimulation(mappings, folder, console).run(plan);
      } finally {
        if (work == null) {
          OutputFolder.delete(folder);
        }
      }
      if (json) {
        Json.print(figures, console);
      } else {
        figures.forEach((name, value) -> console.out().printf("%-28s %s%n", name, value));
      }
      return 0;
    }

    private SampleSettings plan() {
      double french =
          switch (language) {
            case "en" -> 0;
            case "fr" -> 1;
            default ->
                throw UserError.usage("--language: expected en or fr, not '" + language + "'");
          };
      try {
        return new SampleSettings(
            seed,
            companies,
            perSide,
            french,
            planted,
            gap,
            SampleSettings.history(seed, companies, perSide).last());
      } catch (IllegalArgumentException e) {
        throw UserError.usage(Failures.messageOf(e));
      }
    }
  }

  /** Companies with planted gaps in words, in the layout of the bundled samples. */
  @Command(
      name = "words",
      description = {
        "Write a corpus of invented companies with planted gaps, in the layout of the bundled samples;",
        "truth.json in it says what was planted."
      },
      mixinStandardHelpOptions = true)
  static final class Words implements Callable<Integer> {
    private final Console console;

    @Option(names = "--companies", defaultValue = "40", description = "Per sector (40).")
    int companies;

    @Option(names = "--per-side", defaultValue = "200", description = "Texts (200).")
    int perSide;

    @Option(names = "--planted", defaultValue = "0", description = "Share with a gap (0).")
    double planted;

    @Option(names = "--gap", defaultValue = "1.0", description = "Size of planted gaps (1.0).")
    double gap;

    @Option(names = "--french", defaultValue = "0.35", description = "Share in French (0.35).")
    double french;

    @Option(names = "--seed", defaultValue = "11", description = "Of all randomness (11).")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
    Path out = Path.of("");

    Words(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      SampleSettings history = SampleSettings.history(seed, companies, perSide);
      try {
        Files.createDirectories(out);
        SampleCorpus.write(
            out,
            new SampleSettings(seed, companies, perSide, french, planted, gap, history.last()));
      } catch (IllegalArgumentException e) {
        throw UserError.usage(Failures.messageOf(e));
      }
      console.out().println(out);
      return 0;
    }
  }
}
