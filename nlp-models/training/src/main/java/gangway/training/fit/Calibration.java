package gangway.training.fit;

import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.QNMinimizer;
import gangway.maxent.MaxentModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes probabilities mean what they say: scores are multiplied by one factor and each class is
 * shifted, so that the likelihood of held-out labels is highest (temperature scaling with biases,
 * Guo et al. 2017).
 */
public final class Calibration {
  private final double factor;
  private final double[] shift;

  private Calibration(double factor, double[] shift) {
    this.factor = factor;
    this.shift = shift;
  }

  /** What scores are multiplied by; below 1 where the model was too sure. */
  public double factor() {
    return factor;
  }

  /**
   * Finds the calibration.
   *
   * @param scores held-out scores, of models that did not see the labels
   * @param labels all classes, in the order of the scores
   * @param gold the true label of each
   */
  public static Calibration fit(List<String> labels, List<double[]> scores, List<String> gold) {
    double[] start = new double[labels.size() + 1];
    start[0] = 1;
    QNMinimizer minimizer = new QNMinimizer(10);
    minimizer.shutUp();
    double[] found = minimizer.minimize(new Likelihood(labels, scores, gold), 1e-6, start);
    double[] shift = new double[labels.size()];
    System.arraycopy(found, 1, shift, 0, shift.length);
    return new Calibration(found[0], shift);
  }

  /** The model with calibrated probabilities: the calibration goes into its weights. */
  public MaxentModel applied(MaxentModel model) {
    Map<String, double[]> weights = new HashMap<>();
    for (String feature : model.features()) {
      weights.put(feature, scaled(model.weights(feature), false));
    }
    weights.put(MaxentModel.INTERCEPT, scaled(model.weights(MaxentModel.INTERCEPT), true));
    return MaxentModel.of(model.name(), model.pooling(), model.labels(), weights);
  }

  /** Calibrated scores. */
  public double[] applied(double[] scores) {
    return scaled(scores, true);
  }

  private double[] scaled(double[] values, boolean shifted) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      scaled[k] = values[k] * factor + (shifted ? shift[k] : 0);
    }
    return scaled;
  }

  /** Mean negative log-likelihood, with a slight pull of the shifts toward 0. */
  private record Likelihood(List<String> labels, List<double[]> scores, List<String> gold)
      implements DiffFunction {
    private static final double PULL = 1e-4;

    @Override
    public int domainDimension() {
      return labels.size() + 1;
    }

    @Override
    public double valueAt(double[] x) {
      double sum = 0;
      for (int i = 0; i < scores.size(); i++) {
        sum -= Math.log(probabilities(x, i)[labels.indexOf(gold.get(i))] + 1e-12);
      }
      double pull = 0;
      for (int k = 1; k < x.length; k++) {
        pull += PULL * x[k] * x[k] / 2;
      }
      return sum / scores.size() + pull;
    }

    @Override
    public double[] derivativeAt(double[] x) {
      double[] slope = new double[x.length];
      for (int i = 0; i < scores.size(); i++) {
        double[] p = probabilities(x, i);
        int truth = labels.indexOf(gold.get(i));
        for (int k = 0; k < p.length; k++) {
          double error = (p[k] - (k == truth ? 1 : 0)) / scores.size();
          slope[0] += error * scores.get(i)[k];
          slope[k + 1] += error;
        }
      }
      for (int k = 1; k < x.length; k++) {
        slope[k] += PULL * x[k];
      }
      return slope;
    }

    private double[] probabilities(double[] x, int i) {
      double[] z = new double[labels.size()];
      for (int k = 0; k < z.length; k++) {
        z[k] = x[0] * scores.get(i)[k] + x[k + 1];
      }
      return MaxentModel.softmax(z);
    }
  }
}
