package gangway.app;

import gangway.report.tables.ReportException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 done, 1 the work failed, 2 wrong usage. */
@Command(
    name = "gangway",
    description = "Is a company's digital care apart from its in-person service, and how surely?",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      FormatsCommand.class,
      SettingsCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      QueryCommand.class,
      NormsCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ModelsCommand.class,
      SimulateCommand.class,
      RealityCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "gangway 0.1.0",
    footer = {
      "",
      "Examples:",
      "  gangway demo",
      "  gangway formats",
      "  gangway run --support twcs=tweets.csv --reviews skytrax-2015=reviews.csv \\",
      "      --companies datasets/companies/airlines.json --window all --out out/airlines",
      "  gangway report out/airlines --lang fr",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 wrong usage.",
      "GANGWAY_DEBUG=1 in the environment shows where a failure comes from."
    })
final class Gangway implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec = CommandSpec.create();

  Gangway(Console console) {
    this.console = console;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs the command line and returns its exit code. */
  static int run(Console console, String... args) {
    Configurator.setRootLevel(isDebugging() ? Level.WARN : Level.OFF);
    CommandLine.IFactory factory = new CommandFactory(console);
    CommandLine line = new CommandLine(new Gangway(console), factory);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(usageErrors(console));
    line.setExecutionExceptionHandler(failures(console));
    line.setUsageHelpWidth(100);
    return line.execute(args);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return UserError.USAGE;
  }

  private static boolean isDebugging() {
    return System.getenv("GANGWAY_DEBUG") != null;
  }

  private static IParameterExceptionHandler usageErrors(Console console) {
    return (ParameterException e, String[] args) -> {
      console.say("gangway: " + e.getMessage());
      List<String> suggestions =
          e instanceof UnmatchedArgumentException unmatched
              ? unmatched.getSuggestions()
              : List.of();
      if (!suggestions.isEmpty()) {
        console.say("did you mean: " + String.join(", ", suggestions) + "?");
      }
      console.say("see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      return UserError.USAGE;
    };
  }

  private static IExecutionExceptionHandler failures(Console console) {
    return (Exception e, CommandLine line, CommandLine.ParseResult parsed) -> {
      // Here and not in Failures: the report is no part of the job's jar.
      UserError error =
          e instanceof ReportException
              ? UserError.failed(Failures.messageOf(e))
              : Failures.toUserError(e);
      if (isDebugging()) {
        e.printStackTrace(console.err());
      }
      console.say("gangway: " + error.getMessage());
      return error.exitCode();
    };
  }
}
