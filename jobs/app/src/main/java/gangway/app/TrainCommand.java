package gangway.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.reading.Recipes;
import gangway.training.Evaluation;
import gangway.training.Recipe;
import gangway.training.Trained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway train}: a model from labelled data, bit for bit the same each time. */
@Command(
    name = "train",
    description = {
      "Train a model from labelled data. A fifth of the data, chosen by a hash of the text, is kept out to measure",
      "the model first; then it is trained on all of it."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  gangway train sentiment --lang en --input Tweets.csv --input more.tsv --out sentiment-en.model"
    })
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "KIND", description = "What the model reads, such as sentiment.")
  String kind = "";

  @Option(
      names = "--lang",
      paramLabel = "L",
      defaultValue = "en",
      description = "en or fr (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description =
          "Labelled data: a TSV with columns text and label, or a layout of the model card.")
  List<Path> inputs = new ArrayList<>();

  @Option(names = "--out", paramLabel = "MODEL", required = true, description = "The model's file.")
  Path out = Path.of("");

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  boolean json;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Recipe recipe =
        Recipes.of(kind)
            .orElseThrow(
                () ->
                    UserError.usage(
                        "KIND: expected one of "
                            + Recipes.all().stream()
                                .map(Recipe::kind)
                                .collect(Collectors.joining(", "))
                            + ", not '"
                            + kind
                            + "'"));
    console.say("training " + kind + " ...");
    Trained trained = recipe.train(Languages.of(language), inputs, out);
    ObjectNode node = Json.object();
    node.put("model", trained.model());
    ObjectNode examples = node.putObject("examples");
    trained.examples().forEach(examples::put);
    ObjectNode figures = node.putObject("figures");
    trained
        .figures()
        .forEach((name, evaluation) -> figures.set(name, EvaluationJson.of(evaluation)));
    if (json) {
      Json.print(node, console);
    } else {
      trained.figures().forEach((name, evaluation) -> print(name, evaluation));
      console.out().println(out);
    }
    return 0;
  }

  private void print(String name, Evaluation evaluation) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s: n %,d, accuracy %.3f, macro-F1 %.3f%n",
            name,
            evaluation.n(),
            evaluation.accuracy(),
            evaluation.macroF1());
  }
}
