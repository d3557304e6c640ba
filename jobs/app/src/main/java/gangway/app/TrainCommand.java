package gangway.app;

import gangway.training.Trainables;
import gangway.training.Trained;
import gangway.training.Trainer;
import gangway.training.Trainers;
import gangway.training.validate.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway train}: a model from labelled data, bit for bit the same each time. */
@Command(
    name = "train",
    description = {
      "Train a model from labelled data.",
      "A fifth of the data, chosen by a hash of the text, is kept out to measure the model first; then"
          + " it is trained on all of it."
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

  @Mixin LanguageChoice choice = new LanguageChoice();

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      arity = "1..*",
      description = {
        "Labelled data: a TSV with columns text and label, or a layout of the model card.",
        "Labels that stand apart from their texts (NAME.labels.tsv) need the files that they point to too."
      })
  List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "fast",
      description = "Whose model: fast or accurate (default: ${DEFAULT-VALUE}).")
  String engine = "fast";

  @Option(names = "--out", paramLabel = "MODEL", required = true, description = "The model's file.")
  Path out = Path.of("");

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  boolean json;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Engines.named(engine);
    Trainer<?> trainer = trainer(kind).orElseThrow(this::unknownKind);
    console.say("training " + kind + " ...");
    Trained trained =
        trainer.train(
            kind + "-" + choice.language().code() + " own", choice.language(), inputs, out);
    Map<String, Object> figures = new LinkedHashMap<>();
    trained.figures().forEach((name, measured) -> figures.put(name, measured.figures()));
    if (json) {
      Json.print(
          Measured.figures(
              "model", trained.model(), "examples", trained.examples(), "figures", figures),
          console);
    } else {
      FiguresOutput.printLines(figures, "", console);
      console.out().println(out);
    }
    return 0;
  }

  private Optional<Trainer<?>> trainer(String kind) {
    return Trainables.of(engine).flatMap(trainable -> trainable.trainer(kind));
  }

  private UserError unknownKind() {
    String kinds =
        Trainers.all().stream()
            .map(Trainer::kind)
            .filter(known -> trainer(known).isPresent())
            .collect(Collectors.joining(", "));
    return UserError.usage(
        kinds.isEmpty()
            ? "--engine " + engine + " is used as it comes; there is nothing to train"
            : "KIND: expected one of " + kinds + ", not '" + kind + "'");
  }
}
