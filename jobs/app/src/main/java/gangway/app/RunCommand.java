package gangway.app;

import gangway.report.GapReport;
import gangway.report.tables.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gangway run}: exports in, Parquet tables and verdicts out, on a Flink within this process.
 */
@Command(
    name = "run",
    description = "Read exports, judge companies, write Parquet tables.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gangway run --support twcs=tweets.csv --reviews skytrax-2015=reviews.csv \\",
      "      --companies datasets/companies/airlines.json --window all --out out/airlines",
      "  gangway run --reviews skytrax-2023@british-airways=ba.csv --reviews mine.json=survey.csv \\",
      "      --companies companies.json --window month --zone Europe/Paris --out out/reviews --json"
    })
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin RunOptions options = new RunOptions();

  @Option(names = "--json", description = "Print the result as one JSON object.")
  boolean json;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path out = Objects.requireNonNull(options.out);
    JobRun run = JobRun.of(options, PseudonymKey.load(options.pseudonymKey, console));
    // Not before all options hold: a slip must not cost the tables of an earlier run.
    OutputFolder.prepare(out, options.replace);
    execute(run, options, console);
    List<String> unread;
    try (Tables tables = Tables.open(out)) {
      GapReport report = GapReport.of(tables);
      unread = report.unread();
      if (json) {
        console.out().println(report.json());
      } else {
        report.printCompanies(console.out(), ReportLanguages.first());
        report.counts().forEach(console::say);
        console.say(
            "tables: " + out + " (gangway query " + out + " SQL; gangway report " + out + ")");
      }
    }
    if (!unread.isEmpty()) {
      throw UserError.failed(String.join("\n", unread));
    }
    return 0;
  }

  /** Runs the job to its end on a Flink within this process. */
  static void run(RunOptions options, String pseudonymKey, Console console) throws Exception {
    execute(JobRun.of(options, pseudonymKey), options, console);
  }

  private static void execute(JobRun run, RunOptions options, Console console) throws Exception {
    Configuration config = new Configuration();
    // What fails here is the input's or ours; trying again would only repeat it.
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    int workers =
        options.parallelism != null
            ? options.parallelism
            : Runtime.getRuntime().availableProcessors();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(workers, config);
    run.addTo(env);
    JobClient job = env.executeAsync("gangway");
    try (Progress progress = Progress.of(console, job)) {
      job.getJobExecutionResult().get();
      progress.finish();
    }
  }
}
