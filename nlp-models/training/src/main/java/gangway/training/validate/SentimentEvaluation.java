package gangway.training.validate;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Text;
import gangway.training.layout.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Measures a reader of sentiment on labelled texts. The choice is between the classes that occur
 * among the labels: where all are negative or positive, the likelier of these two counts.
 */
public final class SentimentEvaluation {
  private static final double NANOS = 1e9;

  private SentimentEvaluation() {}

  /**
   * Measures.
   *
   * @param texts labelled; at least one
   * @param language of all of them
   * @param reader gives each text's class probabilities
   * @return the figures of {@link Evaluation#figures}, and {@code texts_per_second}, which times
   *     tokenization and reading on one thread
   */
  public static Measured of(
      List<LabelledText> texts, Language language, Function<Text, Sentiment> reader) {
    List<String> gold = texts.stream().map(LabelledText::label).toList();
    List<String> classes =
        SentimentModel.LABELS.stream().filter(new TreeSet<>(gold)::contains).toList();
    long begin = System.nanoTime();
    List<double[]> read =
        texts.stream()
            .map(text -> reader.apply(Text.of(text.text(), language)).probabilities())
            .toList();
    double seconds = (System.nanoTime() - begin) / NANOS;
    List<double[]> probabilities = read.stream().map(p -> among(classes, p)).toList();
    Map<String, Object> figures = Evaluation.of(classes, gold, probabilities).figures();
    figures.put("texts_per_second", Math.round(texts.size() / seconds));
    return new Measured(figures, mistakes(texts, classes, probabilities));
  }

  /** The probabilities of some classes, given that it is one of them. */
  private static double[] among(List<String> classes, double[] probabilities) {
    double[] some =
        classes.stream()
            .mapToDouble(c -> probabilities[SentimentModel.LABELS.indexOf(c)])
            .toArray();
    double sum = DoubleStream.of(some).sum();
    return DoubleStream.of(some).map(p -> p / sum).toArray();
  }

  private static List<Measured.Mistake> mistakes(
      List<LabelledText> texts, List<String> classes, List<double[]> probabilities) {
    List<Measured.Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      String read = classes.get(MaxentModel.likeliest(probabilities.get(i)));
      if (!read.equals(text.label())) {
        mistakes.add(
            new Measured.Mistake(
                String.valueOf(i + 1), "sentiment", text.label(), read, text.text()));
      }
    }
    return mistakes;
  }
}
