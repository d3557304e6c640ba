package gangway.app;

import java.util.Objects;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/**
 * The job as it is submitted to a Flink cluster: takes the options of {@code gangway run}, writes
 * the tables and prints nothing but where they are.
 */
public final class GangwayJob {
  private GangwayJob() {}

  /**
   * Builds the job and executes it in the environment that Flink's client provides.
   *
   * @throws Exception when the job fails; Flink's client shows it
   */
  public static void main(String[] args) throws Exception {
    Console console = Console.ofProcess();
    RunOptions options = new RunOptions();
    CommandLine line = new CommandLine(new Submission(options));
    line.setUsageHelpWidth(100);
    try {
      line.parseArgs(args);
      JobRun run = JobRun.of(options, PseudonymKey.load(options.pseudonymKey, console));
      OutputFolder.prepare(Objects.requireNonNull(options.out), options.replace);
      StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
      if (options.parallelism != null) {
        env.setParallelism(options.parallelism);
      }
      run.addTo(env);
      env.execute("gangway");
      console.say("tables: " + options.out);
    } catch (CommandLine.ParameterException e) {
      throw new IllegalArgumentException(e.getMessage() + "\n" + line.getUsageMessage());
    } catch (Exception e) {
      UserError error = Failures.toUserError(e);
      console.say("gangway: " + error.getMessage());
      throw error;
    }
  }

  @CommandLine.Command(name = "gangway-job", description = "The job; options as of `gangway run`.")
  private record Submission(@CommandLine.Mixin RunOptions options) {}
}
