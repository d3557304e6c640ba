package gangway.accurate;

import gangway.maxent.MaxentModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A linear classifier on the numbers of a {@link Embedder point} and on the log-probabilities of
 * another classifier. Stored as a {@link MaxentModel} table: one row for each number, by its
 * position. Immutable and thread-safe.
 */
public final class DenseModel {
  private static final String THOUSANDS = "intercept in thousands";

  private final double[] intercept;
  private final double[][] other;
  private final double[][] weights;

  private DenseModel(MaxentModel table, int width) {
    List<String> labels = table.labels();
    this.intercept = intercept(table);
    this.other = new double[labels.size()][];
    for (int k = 0; k < other.length; k++) {
      other[k] = table.weights(otherRow(labels.get(k)));
    }
    this.weights = new double[width][];
    for (int d = 0; d < width; d++) {
      weights[d] = table.weights(row(d));
    }
  }

  /** The model of a table whose points have a width. */
  public static DenseModel of(MaxentModel table, int width) {
    return new DenseModel(table, width);
  }

  /**
   * The rows of the intercept. It undoes the means of all numbers at once and so may be larger than
   * a row holds: its whole part stands in a row of its own, in thousands.
   */
  public static Map<String, double[]> interceptRows(double[] intercept) {
    double[] whole = Arrays.stream(intercept).map(Math::rint).toArray();
    double[] rest = new double[whole.length];
    for (int k = 0; k < rest.length; k++) {
      rest[k] = intercept[k] - whole[k];
      whole[k] /= 1000;
    }
    return Map.of(MaxentModel.INTERCEPT, rest, THOUSANDS, whole);
  }

  /** The intercept of a table that has {@link #interceptRows}. */
  static double[] intercept(MaxentModel table) {
    double[] intercept = table.weights(MaxentModel.INTERCEPT);
    double[] thousands = table.weights(THOUSANDS);
    for (int k = 0; k < intercept.length; k++) {
      intercept[k] += 1000 * thousands[k];
    }
    return intercept;
  }

  /** The row of one number of the point. */
  public static String row(int dimension) {
    return "point " + dimension;
  }

  /** The row of the other classifier's log-probability of a label. */
  public static String otherRow(String label) {
    return "other " + label;
  }

  /**
   * Probability of each label.
   *
   * @param point as wide as the model
   * @param probabilities the other classifier's, in the order of the labels
   */
  public double[] probabilities(float[] point, double[] probabilities) {
    double[] scores = intercept.clone();
    for (int d = 0; d < weights.length; d++) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[d][k] * point[d];
      }
    }
    for (int j = 0; j < other.length; j++) {
      double log = log(probabilities[j]);
      for (int k = 0; k < scores.length; k++) {
        scores[k] += other[j][k] * log;
      }
    }
    return MaxentModel.softmax(scores);
  }

  /** The logarithm of a probability, never below that of one in a million. */
  public static double log(double probability) {
    return StrictMath.log(Math.max(1e-6, probability));
  }
}
