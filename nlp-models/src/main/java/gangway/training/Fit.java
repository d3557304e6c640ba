package gangway.training;

import edu.stanford.nlp.classify.LogConditionalObjectiveFunction;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.optimization.QNMinimizer;
import gangway.maxent.MaxentModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits maximum-entropy models by CoreNLP's {@code edu.stanford.nlp.classify}: L-BFGS on the
 * conditional log-likelihood with a Gaussian prior. One thread, fixed order of summation: the same
 * examples give the same model.
 *
 * @param sigma standard deviation of the prior on weights; smaller means smoother
 * @param minCount features seen in fewer examples are left out
 * @param tolerance relative improvement at which the optimiser stops
 */
public record Fit(double sigma, int minCount, double tolerance) {
  /** A prior that suits sparse text features. */
  public static final Fit DEFAULT = new Fit(1.0, 2, 1e-4);

  public Fit {
    if (!(sigma > 0 && minCount > 0 && tolerance > 0)) {
      throw new IllegalArgumentException("sigma, minCount and tolerance must be above 0");
    }
  }

  /**
   * Fits a model to examples.
   *
   * @param name name and version of the model
   * @param labels the classes in the order wanted; every example's label must be among them
   */
  public MaxentModel model(String name, List<String> labels, List<Example> examples) {
    List<String> features = features(examples);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      index.put(features.get(i), i);
    }
    int[][] data = new int[examples.size()][];
    int[] classes = new int[examples.size()];
    float[] counts = new float[examples.size()];
    for (int i = 0; i < data.length; i++) {
      Example example = examples.get(i);
      data[i] = indices(example, index);
      classes[i] = labels.indexOf(example.label());
      counts[i] = example.weight();
      if (classes[i] < 0) {
        throw new IllegalArgumentException("label " + example.label() + " is not in " + labels);
      }
    }
    double[][] weights = minimum(features.size(), labels.size(), data, classes, counts);
    Map<String, double[]> table = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      table.put(features.get(i), centred(weights[i]));
    }
    return MaxentModel.of(name, labels, table);
  }

  private List<String> features(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      example.features().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    List<String> features = new ArrayList<>();
    features.add(MaxentModel.INTERCEPT);
    for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
      if (entry.getValue() >= minCount) {
        features.add(entry.getKey());
      }
    }
    return features;
  }

  private static int[] indices(Example example, Map<String, Integer> index) {
    TreeSet<Integer> present = new TreeSet<>();
    present.add(0);
    for (String feature : example.features()) {
      Integer i = index.get(feature);
      if (i != null) {
        present.add(i);
      }
    }
    return present.stream().mapToInt(Integer::intValue).toArray();
  }

  private double[][] minimum(
      int features, int labels, int[][] data, int[] classes, float[] counts) {
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, sigma, 0);
    var objective = new SerialObjective(features, labels, data, classes, counts, prior);
    QNMinimizer minimizer = new QNMinimizer(15);
    minimizer.shutUp();
    double[] start = new double[objective.domainDimension()];
    return objective.to2D(minimizer.minimize(objective, tolerance, start));
  }

  /** Weights are determined up to a constant per feature: here their mean is 0. */
  private static double[] centred(double[] weights) {
    double mean = 0;
    for (double weight : weights) {
      mean += weight / weights.length;
    }
    double[] centred = weights.clone();
    for (int k = 0; k < centred.length; k++) {
      centred[k] -= mean;
    }
    return centred;
  }

  /**
   * CoreNLP splits the sum over as many threads as the machine has: rounding would depend on it.
   */
  private static final class SerialObjective
      extends LogConditionalObjectiveFunction<String, String> {
    SerialObjective(
        int features, int labels, int[][] data, int[] classes, float[] counts, LogPrior prior) {
      super(features, labels, data, classes, counts, prior);
      parallelGradientCalculation = false;
    }
  }
}
