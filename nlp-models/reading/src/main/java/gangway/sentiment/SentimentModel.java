package gangway.sentiment;

import gangway.language.Language;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import gangway.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The feeling a text expresses toward the company or its service. Thread-safe. */
public final class SentimentModel implements SentimentReader {
  /** The classes, in the order of the models' labels. */
  public static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private static final String FILE = "sentiment.maxent.gz";

  private final MaxentModel model;

  /** A sentiment model by its table of weights, with the labels {@link #LABELS}. */
  public SentimentModel(MaxentModel model) {
    if (!model.labels().equals(LABELS)) {
      throw new IllegalArgumentException(
          model.name() + " has labels " + model.labels() + ", expected " + LABELS);
    }
    this.model = model;
  }

  private static final PerLanguage<Optional<SentimentModel>> SHIPPED =
      new PerLanguage<>(
          pack ->
              pack.has(FILE)
                  ? Optional.of(new SentimentModel(MaxentModel.load(pack.resourceOf(FILE))))
                  : Optional.empty());

  /** The shipped model of a language, one in the JVM; empty where there is none. */
  public static Optional<SentimentModel> shipped(Language language) {
    return SHIPPED.ownOf(language).flatMap(Function.identity());
  }

  /** Name and version. */
  public String name() {
    return model.name();
  }

  /** Its table of weights. */
  public MaxentModel table() {
    return model;
  }

  @Override
  public Sentiment read(Text text) {
    double[] p = model.probabilities(SentimentFeatures.of(text));
    return new Sentiment(p[0], p[1], p[2]);
  }
}
