package gangway.app;

import gangway.report.GapReport;
import gangway.report.tables.Tables;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangway demo}: the whole way on the bundled data. */
@Command(
    name = "demo",
    description = "Run the job on the bundled data and write its report.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  gangway demo --out out/demo"})
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for tables and report (default: out/demo in the project).")
  @Nullable Path out;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description = "Another corpus of that layout, such as `gangway simulate words` writes.")
  @Nullable Path otherSamples;

  @Mixin SettingsOption settings = new SettingsOption();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path root = Path.of(System.getProperty("gangway.root", "."));
    Path bundled = root.resolve("datasets/samples");
    Path samples = otherSamples != null ? otherSamples : bundled;
    RunOptions options = new RunOptions();
    options.out = out != null ? out : root.resolve("out/demo");
    options.companies = samples.resolve("companies.json");
    options.window = "all";
    options.settings = settings;
    options.norms = bundled.resolve("norms.json");
    options.support = SampleInputs.support(samples);
    options.reviews = SampleInputs.reviews(samples, bundled);
    OutputFolder.prepare(options.out, true);
    RunCommand.run(options, SampleInputs.KEY, console);
    Path report = options.out.resolve("report.html");
    ReportCommand.write(options.out, ReportLanguages.first(), report);
    for (Locale language : ReportLanguages.further()) {
      ReportCommand.write(
          options.out, language, options.out.resolve("report." + language.getLanguage() + ".html"));
    }
    try (Tables tables = Tables.open(options.out)) {
      GapReport.of(tables).printCompanies(console.out(), ReportLanguages.first());
    }
    console.out().println();
    console.out().println("report: " + report);
    return 0;
  }
}
