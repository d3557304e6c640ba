package gangway.accurate.training;

import gangway.accurate.DenseModel;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import gangway.training.validate.Folds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Trains a {@link DenseModel}: a linear classifier on points, and how much to believe it and the
 * other classifier, learned from what both said of examples that neither had seen (stacked
 * generalization, Wolpert 1992).
 */
final class Stacking {
  private static final int FOLDS = 4;
  private static final double MIXING_PENALTY = .1;

  private final List<String> labels;
  private final List<Example> examples;
  private final double penalty;

  private Stacking(List<String> labels, List<Example> examples, double penalty) {
    this.labels = labels;
    this.examples = examples;
    this.penalty = penalty;
  }

  /** One example. */
  static final class Example {
    private final String key;
    private final float[] point;
    private final int truth;
    private final float weight;
    private final double[] other;

    /**
     * An example.
     *
     * @param key what decides the fold it falls into
     * @param truth index of its label
     * @param weight how much it counts, above 0
     * @param other probabilities by a classifier of the other kind that did not see it
     */
    Example(String key, float[] point, int truth, float weight, double[] other) {
      this.key = key;
      this.point = point;
      this.truth = truth;
      this.weight = weight;
      this.other = other.clone();
    }

    private int fold() {
      return Folds.of("fold " + key, FOLDS);
    }
  }

  /**
   * The table of a {@link DenseModel}.
   *
   * @param penalty on the squared weights of the points
   */
  static MaxentModel table(
      String name, List<String> labels, List<Example> examples, double penalty) {
    Stacking stacking = new Stacking(labels, examples, penalty);
    DenseFit mixing = stacking.mixing();
    DenseFit dense = stacking.dense(examples);
    Map<String, double[]> rows = new HashMap<>();
    for (int d = 0; d < examples.get(0).point.length; d++) {
      int dimension = d;
      rows.put(DenseModel.row(d), stacking.mixed(mixing, j -> dense.weight(dimension, j)));
    }
    double[] constants = stacking.mixed(mixing, dense::intercept);
    for (int k = 0; k < constants.length; k++) {
      constants[k] += mixing.intercept(k);
    }
    rows.putAll(DenseModel.interceptRows(constants));
    for (int j = 0; j < labels.size(); j++) {
      int other = labels.size() + j;
      rows.put(
          DenseModel.otherRow(labels.get(j)),
          IntStream.range(0, labels.size()).mapToDouble(k -> mixing.weight(other, k)).toArray());
    }
    return MaxentModel.of(name, Pooling.SUM, labels, rows);
  }

  /** What a value of each dense score comes to in each class once mixed. */
  private double[] mixed(DenseFit mixing, IntToDoubleFunction value) {
    double[] sums = new double[labels.size()];
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < labels.size(); j++) {
        sums[k] += mixing.weight(j, k) * value.applyAsDouble(j);
      }
    }
    return sums;
  }

  private DenseFit dense(List<Example> some) {
    return fit(
        some,
        some.stream().map(example -> example.point).toList(),
        example -> example.weight,
        penalty);
  }

  /** From the dense scores and the other's log-probabilities of unseen examples to the label. */
  private DenseFit mixing() {
    List<DenseFit> byFold = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      byFold.add(dense(examples.stream().filter(example -> example.fold() != held).toList()));
    }
    List<float[]> heard =
        examples.stream()
            .map(example -> heard(byFold.get(example.fold()).scores(example.point), example.other))
            .toList();
    return fit(examples, heard, example -> example.weight, MIXING_PENALTY);
  }

  private DenseFit fit(
      List<Example> some, List<float[]> points, ToDoubleFunction<Example> weight, double strength) {
    int[] truth = some.stream().mapToInt(example -> example.truth).toArray();
    float[] weights = new float[truth.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) weight.applyAsDouble(some.get(i));
    }
    return DenseFit.of(new DenseFit.Examples(points, truth, weights), labels.size(), strength);
  }

  private static float[] heard(double[] dense, double[] other) {
    float[] heard = new float[dense.length + other.length];
    for (int k = 0; k < dense.length; k++) {
      heard[k] = (float) dense[k];
    }
    for (int k = 0; k < other.length; k++) {
      heard[dense.length + k] = (float) DenseModel.log(other[k]);
    }
    return heard;
  }
}
