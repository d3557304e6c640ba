package gangway.app;

import gangway.gap.settings.GapSettings;
import gangway.invented.SampleCorpus;
import gangway.invented.SampleSettings;
import gangway.settings.Settings;
import gangway.simulation.GapSimulation;
import gangway.simulation.GapSimulation.Yardstick;
import gangway.simulation.WordSimulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  /** How figures are printed: as lines, or as one JSON object. */
  static final class Printed {
    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    void print(Map<String, @Nullable Object> figures, Console console) {
      if (json) {
        Json.print(figures, console);
      } else {
        figures.forEach((name, value) -> console.out().printf("%-28s %s%n", name, text(value)));
      }
    }

    private static String text(@Nullable Object figure) {
      if (figure == null) {
        return "-";
      }
      return figure instanceof Double number
          ? String.format(Locale.ROOT, "%.4f", number)
          : String.valueOf(figure);
    }
  }

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

    @Mixin Printed printed = new Printed();

    Gap(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      GapSettings settings = Settings.shipped().gap();
      printed.print(figures(new GapSimulation(plan(settings), settings).run()), console);
      return 0;
    }

    private static Map<String, @Nullable Object> figures(GapSimulation.Result result) {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      figures.put("coverage_95", result.coverage95());
      figures.put("false_discovery_rate", result.falseDiscoveryRate());
      figures.put("power", result.power());
      figures.put("power_oracle", result.powerOracle());
      figures.put("false_flag_rate_when_equal", result.falseFlagRateWhenEqual());
      figures.put("matched_rate_when_equal", result.matchedRateWhenEqual());
      figures.put("matched_rate_when_planted", result.matchedRateWhenPlanted());
      figures.put("without_interval", result.withoutInterval());
      return figures;
    }

    private GapSimulation.Plan plan(GapSettings settings) {
      Yardstick yardstick = yardstick();
      atLeast(yardstick == Yardstick.PEERS ? settings.minPeers() : 2, "--companies", companies);
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

  /** What is planted in words. */
  static final class Population {
    @Option(names = "--companies", description = "Per sector (${DEFAULT-VALUE}).")
    int companies;

    @Option(names = "--per-side", description = "Texts (${DEFAULT-VALUE}).")
    int perSide;

    @Option(names = "--planted", description = "Share with a gap (${DEFAULT-VALUE}).")
    double planted;

    @Option(names = "--gap", description = "Size of planted gaps (${DEFAULT-VALUE}).")
    double gap = 1;

    @Option(names = "--seed", description = "Of all randomness (${DEFAULT-VALUE}).")
    long seed;

    Population(int companies, int perSide, double planted, long seed) {
      this.companies = companies;
      this.perSide = perSide;
      this.planted = planted;
      this.seed = seed;
    }

    SampleSettings settings(double french) {
      try {
        return new SampleSettings(
            seed, companies, perSide, french, planted, gap, SampleSettings.LAST_DAY);
      } catch (IllegalArgumentException e) {
        throw UserError.usage(Failures.messageOf(e));
      }
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

    @Mixin Population population = new Population(30, 100, .2, 7);

    @Option(
        names = "--language",
        defaultValue = "en",
        description = "Of all customers: en or fr (en).")
    String language = "en";

    @Option(
        names = "--work",
        paramLabel = "DIR",
        description = "A new folder in which corpora and tables stay; default: none stay.")
    @Nullable Path work;

    @Mixin Printed printed = new Printed();

    Text(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      SampleSettings plan = population.settings(frenchShare());
      if (work != null) {
        OutputFolder.requireNew("--work", work);
        printed.print(figures(simulate(plan, work)), console);
        return 0;
      }
      Path folder = Files.createTempDirectory("gangway-simulation");
      try {
        printed.print(figures(simulate(plan, folder)), console);
      } finally {
        OutputFolder.delete(folder);
      }
      return 0;
    }

    private double frenchShare() {
      return switch (language) {
        case "en" -> 0;
        case "fr" -> 1;
        default -> throw UserError.usage("--language: expected en or fr, not '" + language + "'");
      };
    }

    private WordSimulation.Result simulate(SampleSettings plan, Path folder) throws Exception {
      Path mappings = Path.of(System.getProperty("gangway.root", "."), "datasets", "samples");
      return new WordSimulation(folder, new SimulationJob(mappings, console)).run(plan);
    }

    private static Map<String, @Nullable Object> figures(WordSimulation.Result result) {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      figures.put("companies", result.companies());
      figures.put("planted", result.planted());
      figures.put("flagged", result.flagged());
      figures.put("flagged_rightly", result.flaggedRightly());
      figures.put("precision", result.precision());
      figures.put("recall", result.recall());
      figures.put("false_flag_rate_when_equal", result.falseFlagRateWhenEqual());
      figures.put("coverage_95", result.coverage95());
      figures.put("mean_gap_of_planted", result.meanGapOfPlanted());
      figures.put("slope_digital", result.digital().slope());
      figures.put("error_digital", result.digital().error());
      figures.put("slope_in_person", result.inPerson().slope());
      figures.put("error_in_person", result.inPerson().error());
      return figures;
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

    @Mixin Population population = new Population(40, 200, 0, 11);

    @Option(names = "--french", defaultValue = "0.35", description = "Share in French (0.35).")
    double french;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
    Path out = Path.of("");

    Words(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      SampleSettings plan = population.settings(french);
      OutputFolder.requireNew("--out", out);
      SampleCorpus.write(out, plan);
      console.out().println(out);
      return 0;
    }
  }
}
