package gangway.gap.yardstick;

import java.util.Arrays;
import java.util.List;

/**
 * A classifier's measured confusion, by which shares of classes that it found are corrected.
 *
 * <p>With a(k,t) the share of true class t that is called k, found shares q are a p of the true
 * shares p, so p = a^-1 q (Rogan and Gladen 1978 for two classes, Buonaccorsi 2010, section 2.4,
 * for more).
 *
 * @param counts labelled texts by true class (outer) and predicted class (inner); square, with at
 *     least one text of every true class
 */
public record Confusion(List<List<Long>> counts) {
  public Confusion {
    counts = counts.stream().map(List::copyOf).toList();
    int classes = counts.size();
    for (List<Long> row : counts) {
      if (classes < 2
          || row.size() != classes
          || row.stream().anyMatch(n -> n < 0)
          || row.stream().mapToLong(n -> n).sum() == 0) {
        throw new IllegalArgumentException(
            "confusion is "
                + counts
                + ", expected two or more classes, as many columns as rows, and a text in every row");
      }
    }
  }

  /**
   * A corrected mean.
   *
   * @param value of the true shares, not cut to what is possible: at small numbers it may lie
   *     beyond
   * @param samplingVariance of the value, for the texts' being a sample
   * @param confusionVariance of the value, for the labelled texts' being a sample
   */
  public record Corrected(double value, double samplingVariance, double confusionVariance) {}

  /**
   * The mean of {@code values} over true classes, from the shares that the classifier found.
   *
   * @param found share of texts called each class; sums to 1
   * @param n texts that were classified
   * @param values worth of each class, such as 0, .5, 1
   * @throws IllegalArgumentException where the classifier tells nothing: its confusion has no
   *     inverse
   */
  public Corrected mean(double[] found, long n, double[] values) {
    int classes = counts.size();
    double[] worth = solve(values);
    double[] truth = new double[classes];
    for (int t = 0; t < classes; t++) {
      double[] one = new double[classes];
      one[t] = 1;
      truth[t] = dot(solve(one), found);
    }
    double sampling = (dot(square(worth), found) - Math.pow(dot(worth, found), 2)) / n;
    double confusion = 0;
    for (int t = 0; t < classes; t++) {
      double[] rates = rates(t);
      double spread = dot(square(worth), rates) - Math.pow(dot(worth, rates), 2);
      confusion += truth[t] * truth[t] * spread / texts(t);
    }
    return new Corrected(dot(worth, found), sampling, confusion);
  }

  private double texts(int trueClass) {
    return counts.get(trueClass).stream().mapToLong(n -> n).sum();
  }

  private double[] rates(int trueClass) {
    double texts = texts(trueClass);
    return counts.get(trueClass).stream().mapToDouble(n -> n / texts).toArray();
  }

  /** x with sum over k of a(k,t) x(k) = right(t): elimination with partial pivots. */
  private double[] solve(double[] right) {
    int classes = counts.size();
    double[][] rows = new double[classes][];
    for (int t = 0; t < classes; t++) {
      rows[t] = Arrays.copyOf(rates(t), classes + 1);
      rows[t][classes] = right[t];
    }
    for (int column = 0; column < classes; column++) {
      int pivot = column;
      for (int row = column + 1; row < classes; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      if (Math.abs(rows[pivot][column]) < 1e-9) {
        throw new IllegalArgumentException("confusion " + counts + " has no inverse");
      }
      double[] swapped = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swapped;
      for (int row = 0; row < classes; row++) {
        double factor = row == column ? 0 : rows[row][column] / rows[column][column];
        for (int k = column; k <= classes; k++) {
          rows[row][k] -= factor * rows[column][k];
        }
      }
    }
    double[] solution = new double[classes];
    for (int i = 0; i < classes; i++) {
      solution[i] = rows[i][classes] / rows[i][i];
    }
    return solution;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] square(double[] a) {
    return Arrays.stream(a).map(x -> x * x).toArray();
  }
}
