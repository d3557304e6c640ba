package gangway.reading;

import gangway.language.Language;
import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentEvaluation;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import gangway.training.Folds;
import gangway.training.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Engines side by side: each is trained on the same labelled texts but for the development fifth,
 * and measured on that fifth, one after the other on one thread.
 */
public final class EngineComparison {
  /** Texts read before the clock starts, so that no engine is charged with the JVM's warming up. */
  private static final int WARMING = 200;

  private EngineComparison() {}

  /**
   * Compares.
   *
   * @param engines none of which misses anything
   * @param texts labelled, of one language; some of them in the development fifth, where those
   *     count that people labelled
   * @return the figures of {@link SentimentEvaluation} for each engine, or each setting of it
   */
  public static Map<String, Measured> of(
      List<Engine> engines, Language language, List<LabelledText> texts) {
    List<LabelledText> training = new ArrayList<>();
    List<LabelledText> development = new ArrayList<>();
    for (LabelledText text : texts) {
      if (!Folds.isDevelopment(text.text())) {
        training.add(text);
      } else if (!text.byModel()) {
        development.add(text);
      }
    }
    Map<String, Measured> figures = new LinkedHashMap<>();
    for (Engine engine : engines) {
      engine
          .trained(language, training)
          .forEach(
              (name, reader) -> {
                warm(reader, training, language);
                figures.put(name, SentimentEvaluation.of(development, language, reader::read));
              });
    }
    return figures;
  }

  private static void warm(SentimentReader reader, List<LabelledText> texts, Language language) {
    for (LabelledText text : texts.subList(0, Math.min(WARMING, texts.size()))) {
      reader.read(Text.of(text.text(), language));
    }
  }
}
