package gangway.accurate.training;

import gangway.accurate.AccurateEngine;
import gangway.accurate.AccurateSentiment;
import gangway.language.Language;
import gangway.sentiment.SentimentReader;
import gangway.training.Trainable;
import gangway.training.Trainer;
import gangway.training.layout.LabelledText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the models of the accurate engine are made, in the languages that its networks know. */
public final class AccurateTrainable implements Trainable {
  /** Places to stand on the curve of the cascade. */
  private static final double[] CURVE = {.7, .8, .9, .95, .98};

  @Override
  public String engine() {
    return "accurate";
  }

  @Override
  public Optional<Trainer<?>> trainer(String kind) {
    return Stream.<Trainer<?>>of(
            new AccurateSentimentTrainer(),
            new SentimentLabelsTrainer(),
            new AccurateStaffTrainer())
        .filter(trainer -> trainer.kind().equals(kind))
        .findFirst();
  }

  @Override
  public Map<String, SentimentReader> trained(Language language, List<LabelledText> texts) {
    SentimentTraining.Trained trained = SentimentTraining.train("sentiment", language, texts);
    Map<String, SentimentReader> readers = new LinkedHashMap<>();
    for (double sure : CURVE) {
      readers.put(
          String.format(Locale.ROOT, "cascade %.2f", sure),
          AccurateSentiment.of(trained.fast(), trained.beside(), sure));
    }
    readers.put(
        engine(),
        AccurateSentiment.of(trained.fast(), trained.beside(), AccurateSentiment.NEVER_SURE));
    return readers;
  }

  static void requireNetwork(Language language) throws IOException {
    if (!AccurateEngine.reads(language)) {
      throw new IOException(
          "--lang: the accurate engine has a network for "
              + String.join(", ", AccurateEngine.languages().stream().map(Language::code).toList())
              + " only");
    }
  }
}
