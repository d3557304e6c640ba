package gangway.accurate.training;

import edu.stanford.nlp.optimization.AbstractCachingDiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import gangway.maxent.MaxentModel;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a multinomial logistic classifier on points: each number brought to mean 0 and variance 1,
 * an L2 penalty on the weights, L-BFGS. One thread, fixed order of summation: the same points give
 * the same classifier.
 */
final class DenseFit {
  private static final double TOLERANCE = 1e-4;
  private static final int MEMORY = 12;

  private final int classes;
  private final double[] mean;
  private final double[] scale;
  private final double[] solution;

  private DenseFit(int classes, double[] mean, double[] scale, double[] solution) {
    this.classes = classes;
    this.mean = mean;
    this.scale = scale;
    this.solution = solution;
  }

  /** Points with what is known of them. */
  static final class Examples {
    private final List<float[]> points;
    private final int[] truth;
    private final float[] weights;

    /**
     * All lists of one length, above 0.
     *
     * @param points all of one width
     * @param truth index of the class of each
     * @param weights how much each counts, above 0
     */
    Examples(List<float[]> points, int[] truth, float[] weights) {
      this.points = points;
      this.truth = truth;
      this.weights = weights;
    }

    private int width() {
      return points.get(0).length;
    }

    private int size() {
      return points.size();
    }
  }

  /**
   * Fits.
   *
   * @param classes number of classes
   * @param penalty half of it times the sum of squared weights is added to the negative
   *     log-likelihood
   */
  static DenseFit of(Examples examples, int classes, double penalty) {
    int width = examples.width();
    double[] mean = new double[width];
    double[] scale = new double[width];
    standardise(examples, mean, scale);
    double[][] rows = new double[examples.size()][width];
    for (int i = 0; i < rows.length; i++) {
      float[] point = examples.points.get(i);
      for (int d = 0; d < width; d++) {
        rows[i][d] = (point[d] - mean[d]) * scale[d];
      }
    }
    QNMinimizer minimizer = new QNMinimizer(MEMORY);
    minimizer.shutUp();
    double[] solution =
        minimizer.minimize(
            new Loss(rows, examples, classes, penalty),
            TOLERANCE,
            new double[classes * (width + 1)]);
    return new DenseFit(classes, mean, scale, solution);
  }

  private static void standardise(Examples examples, double[] mean, double[] scale) {
    for (float[] point : examples.points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / examples.size();
      }
    }
    for (float[] point : examples.points) {
      for (int d = 0; d < mean.length; d++) {
        double off = point[d] - mean[d];
        scale[d] += off * off / examples.size();
      }
    }
    for (int d = 0; d < scale.length; d++) {
      scale[d] = scale[d] > 0 ? 1 / Math.sqrt(scale[d]) : 0;
    }
  }

  /** The weight of one number of a point, as given, for a class. */
  double weight(int dimension, int label) {
    return solution[label * (mean.length + 1) + dimension] * scale[dimension];
  }

  /** The constant of a class, for points as given. */
  double intercept(int label) {
    double constant = solution[label * (mean.length + 1) + mean.length];
    for (int d = 0; d < mean.length; d++) {
      constant -= weight(d, label) * mean[d];
    }
    return constant;
  }

  /** A score for each class: log-probabilities up to a constant. */
  double[] scores(float[] point) {
    double[] scores = new double[classes];
    for (int k = 0; k < classes; k++) {
      scores[k] = intercept(k);
      for (int d = 0; d < mean.length; d++) {
        scores[k] += weight(d, k) * point[d];
      }
    }
    return scores;
  }

  /** Negative log-likelihood and penalty; the last weight of each class is its constant. */
  private static final class Loss extends AbstractCachingDiffFunction {
    private final double[][] rows;
    private final Examples examples;
    private final int classes;
    private final int width;
    private final double penalty;

    Loss(double[][] rows, Examples examples, int classes, double penalty) {
      this.rows = rows;
      this.examples = examples;
      this.classes = classes;
      this.width = examples.width();
      this.penalty = penalty;
    }

    @Override
    public int domainDimension() {
      return classes * (width + 1);
    }

    @Override
    protected void calculate(double[] x) {
      value = 0;
      Arrays.fill(derivative, 0);
      for (int i = 0; i < rows.length; i++) {
        addExample(i, MaxentModel.softmax(scores(x, rows[i])));
      }
      for (int j = 0; j < x.length; j++) {
        boolean isConstant = j % (width + 1) == width;
        value += isConstant ? 0 : penalty * x[j] * x[j] / 2;
        derivative[j] += isConstant ? 0 : penalty * x[j];
      }
    }

    private void addExample(int i, double[] p) {
      int truth = examples.truth[i];
      float weight = examples.weights[i];
      value -= weight * Math.log(p[truth] + 1e-12);
      for (int k = 0; k < classes; k++) {
        double error = weight * (p[k] - (k == truth ? 1 : 0));
        int at = k * (width + 1);
        for (int d = 0; d < width; d++) {
          derivative[at + d] += error * rows[i][d];
        }
        derivative[at + width] += error;
      }
    }

    private double[] scores(double[] x, double[] row) {
      double[] scores = new double[classes];
      for (int k = 0; k < classes; k++) {
        int at = k * (width + 1);
        scores[k] = x[at + width] + product(x, at, row);
      }
      return scores;
    }

    /** Four sums at a time, always the same four: the processor need not wait for each addition. */
    private double product(double[] x, int at, double[] row) {
      double a = 0;
      double b = 0;
      double c = 0;
      double e = 0;
      int d = 0;
      for (; d + 3 < width; d += 4) {
        a += x[at + d] * row[d];
        b += x[at + d + 1] * row[d + 1];
        c += x[at + d + 2] * row[d + 2];
        e += x[at + d + 3] * row[d + 3];
      }
      for (; d < width; d++) {
        a += x[at + d] * row[d];
      }
      return (a + b) + (c + e);
    }
  }
}
