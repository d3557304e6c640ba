package gangway.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentModel;
import gangway.text.Language;
import gangway.training.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangway evaluate}: how right the shipped models are on labelled texts. */
@Command(
    name = "evaluate",
    description = "Measure a shipped model on labelled texts.",
    mixinStandardHelpOptions = true,
    subcommands = EvaluateCommand.OfSentiment.class,
    footer = {"", "Example:", "  gangway evaluate sentiment --lang en --input labelled.tsv --json"})
final class EvaluateCommand {

  /** Three classes: negative, neutral, positive. */
  @Command(
      name = "sentiment",
      description =
          "Sentiment; FILE is a TSV with columns text and label (negative, neutral, positive).",
      mixinStandardHelpOptions = true)
  static final class OfSentiment implements Callable<Integer> {
    private static final double NANOS = 1e9;

    private final Console console;

    @Option(names = "--lang", defaultValue = "en", description = "en or fr (en).")
    String language = "en";

    @Option(
        names = "--input",
        required = true,
        paramLabel = "FILE",
        description = "Labelled texts.")
    Path input = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    OfSentiment(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws Exception {
      Language lang = Languages.of(language);
      SentimentModel model =
          SentimentModel.shipped(lang)
              .orElseThrow(() -> UserError.failed("there is no sentiment model for " + language));
      List<LabelledText> texts = LabelledText.read(input);
      if (texts.isEmpty()) {
        throw UserError.failed(input + ": no labelled texts; expected lines of text and label");
      }
      long begin = System.nanoTime();
      Evaluation evaluation = model.evaluation(texts, lang);
      double seconds = (System.nanoTime() - begin) / NANOS;
      ObjectNode node = EvaluationJson.of(evaluation);
      node.put("texts_per_second", Math.round(texts.size() / seconds));
      if (json) {
        Json.print(node, console);
      } else {
        console
            .out()
            .printf(
                Locale.ROOT,
                "n %,d, accuracy %.3f, macro-F1 %.3f, %,d texts per second%n",
                evaluation.n(),
                evaluation.accuracy(),
                evaluation.macroF1(),
                node.get("texts_per_second").asLong());
      }
      return 0;
    }
  }
}
