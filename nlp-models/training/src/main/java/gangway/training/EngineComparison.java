package gangway.training;

import gangway.language.Language;
import gangway.reading.Engine;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import gangway.training.layout.LabelledText;
import gangway.training.validate.Folds;
import gangway.training.validate.Measured;
import gangway.training.validate.SentimentEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Engines side by side: each that can be is trained on the same labelled texts but for the
 * development fifth, and all are measured on that fifth, one after the other on one thread.
 */
public final class EngineComparison {
  /** Texts read before the clock starts, so that no engine is charged with the JVM's warming up. */
  private static final int WARMING = 200;

  private final Function<String, Optional<Trainable>> trainables;

  /** Compares engines as they are trained on this class path. */
  public EngineComparison() {
    this(Trainables::of);
  }

  EngineComparison(Function<String, Optional<Trainable>> trainables) {
    this.trainables = trainables;
  }

  /**
   * What an engine, or one setting of it, is worth.
   *
   * @param name of the engine or the setting
   * @param trained whether it was trained on the texts, or is used as it comes
   * @param measured the figures of {@link SentimentEvaluation}
   */
  public record Compared(String name, boolean trained, Measured measured) {}

  /**
   * Compares.
   *
   * @param engines none of which misses anything; one that cannot be trained is left out where it
   *     reads the language by the default engine's model, which knows the texts
   * @param texts labelled, of one language; some of them in the development fifth, where those
   *     count that people labelled
   */
  public List<Compared> of(List<Engine> engines, Language language, List<LabelledText> texts) {
    List<LabelledText> training = new ArrayList<>();
    List<LabelledText> development = new ArrayList<>();
    for (LabelledText text : texts) {
      if (!Folds.isDevelopment(text.text())) {
        training.add(text);
      } else if (!text.byModel()) {
        development.add(text);
      }
    }
    List<Compared> all = new ArrayList<>();
    for (Engine engine : engines) {
      Optional<Trainable> trainable = trainables.apply(engine.name());
      trainable
          .map(one -> one.trained(language, training))
          .orElseGet(() -> asItComes(engine, language))
          .forEach(
              (name, reader) -> {
                warm(reader, training, language);
                Measured measured = SentimentEvaluation.of(development, language, reader::read);
                all.add(new Compared(name, trainable.isPresent(), measured));
              });
    }
    return all;
  }

  private static Map<String, SentimentReader> asItComes(Engine engine, Language language) {
    return engine
        .open()
        .sentiment(language)
        .filter(reader -> SentimentModel.shipped(language).stream().noneMatch(reader::equals))
        .map(reader -> Map.<String, SentimentReader>of(engine.name(), reader))
        .orElse(Map.of());
  }

  private static void warm(SentimentReader reader, List<LabelledText> texts, Language language) {
    for (LabelledText text : texts.subList(0, Math.min(WARMING, texts.size()))) {
      reader.read(Text.of(text.text(), language));
    }
  }
}
