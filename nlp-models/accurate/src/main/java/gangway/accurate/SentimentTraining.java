package gangway.accurate;

import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import gangway.sentiment.LabelledText;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentRecipe;
import gangway.text.Language;
import gangway.text.Text;
import gangway.training.Folds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Trains the accurate reader of sentiment: a linear classifier on points, and how much to believe
 * it and the fast reader (stacking, Wolpert 1992), learned from readings of texts that neither had
 * seen.
 */
final class SentimentTraining {
  private static final List<String> LABELS = SentimentModel.LABELS;
  private static final int FOLDS = 4;

  /** Strong, for a point has far more numbers than a text has words. */
  private static final double PENALTY = 2000;

  private static final double STACKING_PENALTY = .1;

  private final Language language;
  private final List<LabelledText> texts;
  private final List<float[]> points;

  private SentimentTraining(
      Language language, List<LabelledText> texts, List<float[]> points) {
    this.language = language;
    this.texts = texts;
    this.points = points;
  }

  /** Training on labelled texts, each embedded once. */
  static SentimentTraining of(Language language, List<LabelledText> texts, Embedder embedder) {
    return new SentimentTraining(
        language,
        texts,
        texts.stream()
            .map(text -> embedder.embed(PlainWords.of(Text.of(text.text(), language))))
            .toList());
  }

  /** Training on those of its texts that do or do not belong to the development fifth. */
  SentimentTraining part(boolean development) {
    return select(
        IntStream.range(0, texts.size())
            .filter(i -> Folds.isDevelopment(texts.get(i).text()) == development)
            .toArray());
  }

  private SentimentTraining select(int[] chosen) {
    return new SentimentTraining(
        language, pick(texts, chosen), pick(points, chosen));
  }

  private static <T> List<T> pick(List<T> all, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(all::get).toList();
  }

  /** The labelled texts. */
  List<LabelledText> texts() {
    return texts;
  }

  /** A fast reader of all its texts, and the table of a {@link DenseModel} beside it. */
  record Trained(SentimentModel fast, MaxentModel table) {}

  /** Trains on all its texts. */
  Trained train(String name) {
    SentimentRecipe.Fitted fast = SentimentRecipe.fit("sentiment", language, texts);
    return new Trained(fast.model(), table(name, fast.heldOut()));
  }

  private MaxentModel table(String name, List<Sentiment> fast) {
    DenseFit mixing = mixing(fast);
    DenseFit dense = dense();
    int width = points.get(0).length;
    Map<String, double[]> rows = new HashMap<>();
    for (int d = 0; d < width; d++) {
      int dimension = d;
      rows.put(DenseModel.row(d), mixed(mixing, j -> dense.weight(dimension, j)));
    }
    double[] constants = mixed(mixing, dense::intercept);
    for (int k = 0; k < constants.length; k++) {
      constants[k] += mixing.intercept(k);
    }
    rows.put(MaxentModel.INTERCEPT, constants);
    for (int j = 0; j < LABELS.size(); j++) {
      int other = LABELS.size() + j;
      rows.put(
          DenseModel.otherRow(LABELS.get(j)),
          IntStream.range(0, LABELS.size()).mapToDouble(k -> mixing.weight(other, k)).toArray());
    }
    return MaxentModel.of(name, Pooling.SUM, LABELS, rows);
  }

  /** What a value of each dense score comes to in each class once mixed. */
  private static double[] mixed(DenseFit mixing, IntToDoubleFunction value) {
    double[] sums = new double[LABELS.size()];
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < LABELS.size(); j++) {
        sums[k] += mixing.weight(j, k) * value.applyAsDouble(j);
      }
    }
    return sums;
  }

  private DenseFit dense() {
    return DenseFit.of(examples(points, true), LABELS.size(), PENALTY);
  }

  /** From the dense scores and the fast reader's log-probabilities of unseen texts to the label. */
  private DenseFit mixing(List<Sentiment> fast) {
    float[][] heard = new float[texts.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      DenseFit others =
          select(IntStream.range(0, heard.length).filter(i -> fold(i) != held).toArray()).dense();
      for (int i = 0; i < heard.length; i++) {
        if (fold(i) == held) {
          heard[i] = heard(others.scores(points.get(i)), fast.get(i).probabilities());
        }
      }
    }
    return DenseFit.of(examples(List.of(heard), false), LABELS.size(), STACKING_PENALTY);
  }

  private int fold(int i) {
    return Folds.of("fold " + texts.get(i).text(), FOLDS);
  }

  private static float[] heard(double[] dense, double[] fast) {
    float[] heard = new float[dense.length + fast.length];
    for (int k = 0; k < dense.length; k++) {
      heard[k] = (float) dense[k];
    }
    for (int k = 0; k < fast.length; k++) {
      heard[dense.length + k] = (float) DenseModel.log(fast[k]);
    }
    return heard;
  }

  private DenseFit.Examples examples(List<float[]> values, boolean weighted) {
    int[] truth = new int[texts.size()];
    float[] weights = new float[texts.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = LABELS.indexOf(texts.get(i).label());
      weights[i] = weighted ? texts.get(i).weight() : 1;
    }
    return new DenseFit.Examples(new ArrayList<>(values), truth, weights);
  }
}
