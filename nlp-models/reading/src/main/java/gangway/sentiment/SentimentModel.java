package gangway.sentiment;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeling a text expresses toward the company or its service. Thread-safe. */
public final class SentimentModel implements SentimentReader {
  /** The classes, in the order of the models' labels. */
  public static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private final MaxentModel model;

  /** A sentiment model by its table of weights, with the labels {@link #LABELS}. */
  public SentimentModel(MaxentModel model) {
    if (!model.labels().equals(LABELS)) {
      throw new IllegalArgumentException(
          model.name() + " has labels " + model.labels() + ", expected " + LABELS);
    }
    this.model = model;
  }

  private static final class Shipped {
    static final Map<Language, SentimentModel> MODELS = new LinkedHashMap<>();

    static {
      MODELS.put(new Language("en"), load("sentiment-en.maxent.gz"));
      MODELS.put(new Language("fr"), load("sentiment-fr.maxent.gz"));
    }

    private static SentimentModel load(String resource) {
      return new SentimentModel(MaxentModel.load(SentimentModel.class, resource));
    }
  }

  /** The shipped model of a language, one in the JVM; empty where there is none. */
  public static Optional<SentimentModel> shipped(Language language) {
    return Optional.ofNullable(Shipped.MODELS.get(language));
  }

  /** Name and version. */
  public String name() {
    return model.name();
  }

  /** Its table of weights. */
  MaxentModel table() {
    return model;
  }

  @Override
  public Sentiment read(Text text) {
    double[] p = model.probabilities(SentimentFeatures.of(text));
    return new Sentiment(p[0], p[1], p[2]);
  }
}
