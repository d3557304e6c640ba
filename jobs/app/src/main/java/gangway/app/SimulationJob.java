package gangway.app;

import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.NormsBuilder;
import gangway.report.findings.CompanyFinding;
import gangway.report.findings.CompanyFinding.SideFinding;
import gangway.report.findings.Estimate;
import gangway.report.findings.Findings;
import gangway.report.findings.NormsHistory;
import gangway.report.tables.Tables;
import gangway.simulation.Judged;
import gangway.simulation.WordSimulation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges simulated corpora as {@code gangway run} does; tables and norms stay beside
 * them.
 *
 * @param mappings folder with the samples' mapping files
 */
record SimulationJob(Path mappings, Console console) implements WordSimulation.Job {
  @Override
  public Norms norms(Path corpus) throws Exception {
    try (Tables tables = Tables.open(run(corpus, null))) {
      NormsBuilder norms = new NormsBuilder();
      NormsHistory.read(tables, "simulated words of companies without gaps", norms);
      return norms.build("simulated");
    }
  }

  @Override
  public List<Judged> judge(Path corpus, Norms norms) throws Exception {
    Path file = corpus.resolveSibling("norms.json");
    NormsFile.write(norms, file);
    try (Tables tables = Tables.open(run(corpus, file))) {
      return Findings.read(tables).companies().stream().map(SimulationJob::judged).toList();
    }
  }

  /** Runs over a corpus; returns the folder of the tables. */
  private Path run(Path corpus, @Nullable Path norms) throws Exception {
    Path out = corpus.resolveSibling(corpus.getFileName() + "-run");
    RunOptions options = new RunOptions();
    options.out = out;
    options.companies = corpus.resolve("companies.json");
    options.window = "all";
    options.norms = norms;
    options.fallbackNorms = Path.of("none");
    options.support = SampleInputs.support(corpus);
    options.reviews = SampleInputs.reviews(corpus, mappings);
    RunCommand.run(options, SampleInputs.KEY, console);
    return out;
  }

  private static Judged judged(CompanyFinding found) {
    return new Judged(
        found.company(),
        found.verdict(),
        gap(found.gap()),
        side(found.digital()),
        side(found.inPerson()));
  }

  private static Judged.@Nullable Gap gap(@Nullable Estimate gap) {
    return gap == null || gap.low() == null || gap.high() == null
        ? null
        : new Judged.Gap(gap.value(), gap.low(), gap.high());
  }

  private static Judged.@Nullable Side side(SideFinding found) {
    Estimate z = found.z();
    Double reliability = found.number("reliability");
    return z == null || z.low() == null || z.high() == null || reliability == null
        ? null
        : new Judged.Side(z.low(), z.high(), reliability);
  }
}
