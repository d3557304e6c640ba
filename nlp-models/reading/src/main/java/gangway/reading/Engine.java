package gangway.reading;

import gangway.language.Language;
import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentReader;
import gangway.training.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to read people's words, found by its name. Engines in modules of their own are announced
 * as services ({@code META-INF/services/gangway.reading.Engine}), so that nothing but the class
 * path decides which there are.
 */
public interface Engine {
  /** The word that chooses it on the command line. */
  String name();

  /** What of it is missing here and how to get it, in one sentence; empty where nothing is. */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /** A reader; loaded models are shared within the JVM. Nothing of it may be {@link #missing}. */
  TextReader open();

  /** How its model of a kind is trained; empty where it has none to train. */
  Optional<Recipe> recipe(String kind);

  /**
   * Its readers of sentiment made of these texts alone, for comparing engines on other texts: one,
   * or one for each of its settings, by what to call them. Nothing of it may be {@link #missing}.
   */
  Map<String, SentimentReader> trained(Language language, List<LabelledText> texts);
}
