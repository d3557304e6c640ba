package gangway.app;

import gangway.report.GapReport;
import gangway.report.tables.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway report}: a run's tables as one HTML page. */
@Command(
    name = "report",
    description = "Write the gap report of a run: one HTML page that needs no network.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  gangway report out/airlines --lang fr --out rapport.html"})
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The --out folder of a run.")
  Path directory = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "L",
      completionCandidates = ReportLanguages.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  String language = ReportLanguages.first().getLanguage();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Where to write it; default: report.html in DIR. A name that ends in .md, .csv, .json or .txt",
        "gives that form instead of the page."
      })
  @Nullable Path out;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path file = out != null ? out : directory.resolve("report.html");
    write(directory, Locale.forLanguageTag(language), file);
    console.out().println(file);
    return 0;
  }

  static void write(Path directory, Locale language, Path file) throws Exception {
    try (Tables tables = Tables.open(directory)) {
      Files.writeString(file, GapReport.of(tables).as(GapReport.Form.of(file), language));
    }
  }
}
