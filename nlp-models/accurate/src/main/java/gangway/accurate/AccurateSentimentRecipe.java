package gangway.accurate;

import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.sentiment.SentimentRecipe;
import gangway.text.Language;
import gangway.text.Text;
import gangway.training.Evaluation;
import gangway.training.Folds;
import gangway.training.Measured;
import gangway.training.Recipe;
import gangway.training.Trained;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accurate reader of sentiment from labelled texts, the same as the fast one is trained on. */
final class AccurateSentimentRecipe implements Recipe {
  @Override
  public String kind() {
    return "sentiment";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    AccurateEngine.requireEnglish(language);
    String name = "sentiment-en-accurate 1";
    Map<String, List<LabelledText>> inputTexts = SentimentRecipe.read(language, inputs);
    Map<String, Integer> counts = new LinkedHashMap<>();
    inputTexts.forEach((input, texts) -> counts.put(input, texts.size()));
    SentimentTraining training =
        SentimentTraining.of(
            language,
            inputTexts.values().stream().flatMap(List::stream).toList(),
            BgeSmall.shared());
    Map<String, Measured> figures = figures(training, inputTexts, language);
    try (OutputStream stream = Files.newOutputStream(out)) {
      training.train(name).table().write(stream);
    }
    return new Trained(name, counts, figures);
  }

  /** Figures of each input on the fifth that the readers did not see. */
  private static Map<String, Measured> figures(
      SentimentTraining training, Map<String, List<LabelledText>> inputs, Language language) {
    Map<String, SentimentReader> readers = readers(training.withoutDevelopment());
    Map<String, Measured> figures = new LinkedHashMap<>();
    inputs.forEach(
        (input, texts) -> {
          List<LabelledText> development =
              texts.stream().filter(text -> Folds.isDevelopment(text.text())).toList();
          if (!development.isEmpty()) {
            readers.forEach(
                (name, reader) ->
                    figures.put(
                        "Fifth kept out of " + input + ", " + name,
                        measured(reader, development, language)));
          }
        });
    return figures;
  }

  private static Measured measured(
      SentimentReader reader, List<LabelledText> texts, Language language) {
    return Measured.of(
        Evaluation.of(
            SentimentModel.LABELS,
            texts.stream().map(LabelledText::label).toList(),
            texts.stream()
                .map(text -> reader.read(Text.of(text.text(), language)).probabilities())
                .toList()));
  }

  /** The fast reader, the accurate one, and the cascade of both as shipped. */
  private static Map<String, SentimentReader> readers(SentimentTraining training) {
    SentimentTraining.Trained trained = training.train("sentiment");
    SentimentModel fast = trained.fast();
    DenseModel model = DenseModel.of(trained.table(), BgeSmall.WIDTH);
    Map<String, SentimentReader> readers = new LinkedHashMap<>();
    readers.put("fast", fast);
    readers.put(
        "accurate",
        new AccurateSentiment(fast, BgeSmall.shared(), model, AccurateSentiment.NEVER_SURE));
    readers.put(
        "cascade", new AccurateSentiment(fast, BgeSmall.shared(), model, AccurateEngine.SURE));
    return readers;
  }
}
