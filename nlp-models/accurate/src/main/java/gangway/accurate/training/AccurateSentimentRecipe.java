package gangway.accurate.training;

import gangway.accurate.AccurateEngine;
import gangway.accurate.AccurateSentiment;
import gangway.language.Language;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import gangway.training.Recipe;
import gangway.training.SentimentRecipe;
import gangway.training.Trained;
import gangway.training.layout.LabelledText;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Folds;
import gangway.training.validate.Measured;
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
    AccurateTrainable.requireNetwork(language);
    String name = "sentiment-en-accurate 2";
    Map<String, List<LabelledText>> inputTexts = SentimentRecipe.read(language, inputs);
    Map<String, Integer> counts = new LinkedHashMap<>();
    inputTexts.forEach((input, texts) -> counts.put(input, texts.size()));
    List<LabelledText> all = inputTexts.values().stream().flatMap(List::stream).toList();
    Map<String, Measured> figures = figures(all, inputTexts, language);
    try (OutputStream stream = Files.newOutputStream(out)) {
      SentimentTraining.train(name, language, all).beside().write(stream);
    }
    return new Trained(name, counts, figures);
  }

  /** Figures of each input on the fifth that the readers did not see. */
  private static Map<String, Measured> figures(
      List<LabelledText> all, Map<String, List<LabelledText>> inputs, Language language) {
    Map<String, SentimentReader> readers =
        readers(
            SentimentTraining.train(
                "sentiment",
                language,
                all.stream().filter(text -> !Folds.isDevelopment(text.text())).toList()));
    Map<String, Measured> figures = new LinkedHashMap<>();
    inputs.forEach(
        (input, texts) -> {
          List<LabelledText> development =
              texts.stream()
                  .filter(text -> Folds.isDevelopment(text.text()) && !text.byModel())
                  .toList();
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
  private static Map<String, SentimentReader> readers(SentimentTraining.Trained trained) {
    Map<String, SentimentReader> readers = new LinkedHashMap<>();
    readers.put("fast", trained.fast());
    readers.put(
        "accurate",
        AccurateSentiment.of(trained.fast(), trained.beside(), AccurateSentiment.NEVER_SURE));
    readers.put(
        "cascade", AccurateSentiment.of(trained.fast(), trained.beside(), AccurateEngine.SURE));
    return readers;
  }
}
