package gangway.app;

import gangway.training.card.ModelTraining;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway models}: what {@code scripts/models} calls to train the shipped models anew. */
@Command(
    name = "models",
    hidden = true,
    description = {
      "Train a shipped model anew, as nlp-models/training/specs/NAME.json says, and write what is known of",
      "it into the file beside the model and into the card. Overwrites what is shipped."
    },
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "Of the model.")
  String name = "";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "The data for training, which are not part of the project.")
  Path data = Path.of("");

  ModelsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path models = Path.of(System.getProperty("gangway.root", "")).resolve("nlp-models");
    console.say("training " + name + " ...");
    new ModelTraining(models, data).train(name);
    return 0;
  }
}
