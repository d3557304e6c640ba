package gangway.accurate.training;

import gangway.accurate.AccurateEngine;
import gangway.accurate.AccurateSentiment;
import gangway.language.Language;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import gangway.training.Labelled;
import gangway.training.SentimentTrainer;
import gangway.training.Trainer;
import gangway.training.layout.LabelledText;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Measured;
import gangway.training.validate.Validation.KeptOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accurate reader of sentiment from labelled texts, the same as the fast one is trained on. */
final class AccurateSentimentTrainer extends Trainer<LabelledText> {
  @Override
  public String kind() {
    return "sentiment";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    Map<String, Object> settings = new SentimentTrainer().settings(language);
    settings.put("sure", AccurateEngine.SURE);
    return settings;
  }

  @Override
  protected Labelled<LabelledText> read(Language language, List<Path> inputs) throws IOException {
    AccurateTrainable.requireNetwork(language);
    return SentimentTrainer.texts(language, inputs);
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<LabelledText> labelled) {
    Map<String, Measured> figures = figures(labelled, language);
    return new Fitted(
        SentimentTraining.train(name, language, labelled.all()).beside()::write, figures);
  }

  /** Figures of each input on the fifth that the readers did not see. */
  private static Map<String, Measured> figures(Labelled<LabelledText> labelled, Language language) {
    List<LabelledText> training = KeptOut.of(labelled.all(), LabelledText::text).training();
    Map<String, SentimentReader> readers =
        readers(SentimentTraining.train("sentiment", language, training));
    Map<String, Measured> figures = new LinkedHashMap<>();
    labelled
        .byInput()
        .forEach(
            (input, texts) -> {
              List<LabelledText> development =
                  KeptOut.of(texts, LabelledText::text).development().stream()
                      .filter(text -> !text.byModel())
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
