package gangway.app;

import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.NormsBuilder;
import gangway.report.findings.NormsHistory;
import gangway.report.tables.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway norms}: a yardstick from the history that a run has seen. */
@Command(
    name = "norms",
    description = {
      "Build norms from a run's history: how companies of a sector score on each channel.",
      "A later run with --norms can then judge even a single company."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  gangway norms out/history --name 2026-1 --provenance \"our airlines, 2024-2025\" --out norms.json"
    })
final class NormsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The --out folders of runs.")
  List<Path> directories = new ArrayList<>();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Name of the norms, shown with verdicts.")
  String name = "";

  @Option(
      names = "--provenance",
      required = true,
      paramLabel = "TEXT",
      description = "Where the figures of a run come from; once for each DIR, in their order.")
  List<String> provenances = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The norms file.")
  Path out = Path.of("");

  NormsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (name.isBlank()) {
      throw UserError.usage("--name: expected a name such as 2026-1, not '" + name + "'");
    }
    if (provenances.size() != directories.size()) {
      throw UserError.usage(
          "--provenance: expected one for each of %d folders, not %d"
              .formatted(directories.size(), provenances.size()));
    }
    NormsBuilder builder = new NormsBuilder();
    for (int i = 0; i < directories.size(); i++) {
      try (Tables tables = Tables.open(directories.get(i))) {
        NormsHistory.read(tables, provenances.get(i), builder);
      }
    }
    Norms norms = builder.build(name);
    if (norms.entries().isEmpty()) {
      throw UserError.failed(
          directories.stream().map(Path::toString).collect(Collectors.joining(", "))
              + ": no norms; expected at least three companies of a sector that differ on a channel");
    }
    NormsFile.write(norms, out);
    for (Norms.Entry entry : norms.entries()) {
      console.say(
          String.format(
              Locale.ROOT,
              "%s %s %s %s %s%s: mean %.3f, between %.3f, within %.3f, %d companies",
              entry.sector(),
              entry.cell().part(),
              entry.cell().channel(),
              entry.cell().solicitation(),
              entry.cell().role(),
              entry.cell().collected() == null ? "" : " " + entry.cell().collected(),
              entry.mean(),
              entry.betweenSd(),
              entry.withinSd(),
              entry.companies()));
    }
    console.out().println(out);
    return 0;
  }
}
