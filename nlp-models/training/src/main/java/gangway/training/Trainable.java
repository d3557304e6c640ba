package gangway.training;

import gangway.language.Language;
import gangway.sentiment.SentimentReader;
import gangway.training.layout.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An engine's models as they are made. Those of engines in modules of their own are announced as
 * services ({@code META-INF/services/gangway.training.Trainable}); an engine without is used as it
 * comes.
 */
public interface Trainable {
  /** The name of the engine. */
  String engine();

  /** How its model of a kind is trained; empty where it has none to train. */
  Optional<Trainer<?>> trainer(String kind);

  /**
   * Its readers of sentiment made of these texts alone, for comparing engines on other texts: one,
   * or one for each of its settings, by what to call them. Nothing of the engine may be missing.
   */
  Map<String, SentimentReader> trained(Language language, List<LabelledText> texts);
}
