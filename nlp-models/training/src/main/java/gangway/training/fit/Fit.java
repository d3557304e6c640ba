package gangway.training.fit;

import edu.stanford.nlp.classify.LogConditionalObjectiveFunction;
import edu.stanford.nlp.classify.LogPrior;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits maximum-entropy models by CoreNLP's {@code edu.stanford.nlp.classify}: L-BFGS on the
 * conditional log-likelihood with a Gaussian prior on the weights. One thread, fixed order of
 * summation: the same examples give the same model.
 *
 * @param sigma standard deviation of the prior; smaller means smoother
 * @param minCount features seen in fewer examples are left out
 * @param tolerance relative improvement at which the optimiser stops
 * @param smoothing 0 for a prior that is the same for all features. Above 0, features that tell
 *     classes apart get a wider one: each is scaled by its log-count ratio, this many counts added
 *     to each, and instances are brought to one length (the interpolation of naive Bayes and a
 *     discriminative model of Wang and Manning 2012). It suits many overlapping n-grams.
 */
public record Fit(double sigma, int minCount, double tolerance, double smoothing) {
  /** What smoothing suits n-grams. */
  public static final double NGRAMS = .3;

  /** Brings a text of 64 known features to the length it would have without normalisation. */
  private static final double LENGTH = 8;

  public Fit {
    if (!(sigma > 0 && minCount > 0 && tolerance > 0 && smoothing >= 0)) {
      throw new IllegalArgumentException(
          "sigma, minCount and tolerance must be above 0, smoothing at least 0");
    }
  }

  /** A fit by a prior of this standard deviation, the same for all features. */
  public static Fit prior(double sigma) {
    return new Fit(sigma, 2, 1e-3, 0);
  }

  /** The same with another smoothing. */
  public Fit smoothed(double counts) {
    return new Fit(sigma, minCount, tolerance, counts);
  }

  /** The same with another tolerance. */
  public Fit within(double improvement) {
    return new Fit(sigma, minCount, improvement, smoothing);
  }

  /** The same with features of so many examples on. */
  public Fit seenIn(int examples) {
    return new Fit(sigma, examples, tolerance, smoothing);
  }

  /** Its settings by name. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("sigma", sigma);
    settings.put("min_count", minCount);
    settings.put("tolerance", tolerance);
    settings.put("smoothing", smoothing);
    return settings;
  }

  /**
   * Fits a model to examples.
   *
   * @param name name and version of the model
   * @param labels the classes in the order wanted; every example's label must be among them
   */
  public MaxentModel model(String name, List<String> labels, List<Example> examples) {
    Index<String> features = features(examples);
    Index<String> classes = new HashIndex<>(labels);
    int[][] data = new int[examples.size()][];
    int[] truth = new int[examples.size()];
    float[] counts = new float[examples.size()];
    for (int i = 0; i < data.length; i++) {
      Example example = examples.get(i);
      data[i] = present(example, features);
      truth[i] = classes.indexOf(example.label());
      counts[i] = example.weight();
      if (truth[i] < 0) {
        throw new IllegalArgumentException("label " + example.label() + " is not in " + labels);
      }
    }
    double[] scale = scale(features.size(), labels.size(), data, truth, counts);
    boolean[] whole = whole(features);
    var dataset = new RVFDataset<>(classes, truth, features, data, values(data, scale, whole));
    double[][] weights = minimum(dataset, counts);
    Map<String, double[]> table = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      table.put(features.get(i), centred(weights[i], scale[i] * (whole[i] ? 1 : length())));
    }
    return MaxentModel.of(name, smoothing > 0 ? Pooling.ROOT : Pooling.SUM, labels, table);
  }

  private double length() {
    return smoothing > 0 ? LENGTH : 1;
  }

  /** The intercept first, then all features frequent enough, in order. */
  private Index<String> features(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      example.features().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    Index<String> features = new HashIndex<>();
    features.add(MaxentModel.INTERCEPT);
    for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
      if (entry.getValue() >= minCount) {
        features.add(entry.getKey());
      }
    }
    return features;
  }

  private static int[] present(Example example, Index<String> features) {
    int[] known =
        example.features().stream()
            .mapToInt(features::indexOf)
            .filter(i -> i > 0)
            .sorted()
            .toArray();
    int[] withIntercept = new int[known.length + 1];
    System.arraycopy(known, 0, withIntercept, 1, known.length);
    return withIntercept;
  }

  private double[] scale(int features, int labels, int[][] data, int[] truth, float[] counts) {
    double[] scale = new double[features];
    Arrays.fill(scale, 1);
    if (smoothing == 0) {
      return scale;
    }
    double[][] seen = new double[features][labels];
    for (int i = 0; i < data.length; i++) {
      for (int feature : data[i]) {
        seen[feature][truth[i]] += counts[i];
      }
    }
    for (int f = 1; f < features; f++) {
      scale[f] = logCountRatio(seen[f], seen[0]);
    }
    return scale;
  }

  /** Root mean square over the classes of the log of (share in the class / share outside it). */
  private double logCountRatio(double[] seen, double[] all) {
    double seenAnywhere = Arrays.stream(seen).sum();
    double total = Arrays.stream(all).sum();
    double sum = 0;
    for (int k = 0; k < seen.length; k++) {
      double inside = (seen[k] + smoothing) / (all[k] + 2 * smoothing);
      double outside = (seenAnywhere - seen[k] + smoothing) / (total - all[k] + 2 * smoothing);
      double ratio = Math.log(inside / outside);
      sum += ratio * ratio;
    }
    return Math.sqrt(sum / seen.length);
  }

  /** Which features are added whole: the intercept and what shifts the priors. */
  private static boolean[] whole(Index<String> features) {
    boolean[] whole = new boolean[features.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = i == 0 || features.get(i).startsWith(MaxentModel.PRIOR);
    }
    return whole;
  }

  private double[][] values(int[][] data, double[] scale, boolean[] whole) {
    double[][] values = new double[data.length][];
    for (int i = 0; i < data.length; i++) {
      int n = (int) Arrays.stream(data[i]).filter(feature -> !whole[feature]).count();
      double pooled = smoothing > 0 ? LENGTH / Math.sqrt(Math.max(1, n)) : 1;
      values[i] = new double[data[i].length];
      for (int j = 0; j < values[i].length; j++) {
        int feature = data[i][j];
        values[i][j] = scale[feature] * (whole[feature] ? 1 : pooled);
      }
    }
    return values;
  }

  private double[][] minimum(RVFDataset<String, String> dataset, float[] counts) {
    LogPrior prior = new LogPrior(LogPrior.LogPriorType.QUADRATIC, sigma, 0);
    var objective = new LogConditionalObjectiveFunction<>(dataset, prior, false, counts);
    QNMinimizer minimizer = new QNMinimizer(15);
    minimizer.shutUp();
    double[] start = new double[objective.domainDimension()];
    return objective.to2D(minimizer.minimize(objective, tolerance, start));
  }

  /** Weights are determined up to a constant per feature: here their mean is 0. */
  private static double[] centred(double[] weights, double scale) {
    double mean = Arrays.stream(weights).average().orElse(0);
    return Arrays.stream(weights).map(w -> (w - mean) * scale).toArray();
  }
}
