package gangway.training.validate;

import gangway.maxent.MaxentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well predicted classes meet the true ones. A class that occurs neither in truth nor in
 * prediction stays out of the macro mean; a ratio without base is 0, as usual.
 */
public final class Evaluation {
  private static final int RESAMPLES = 1000;
  private static final int TENTHS = 10;

  private final List<String> labels;
  private final int[][] confusion;
  private final Map<String, List<Bin>> calibration;

  private Evaluation(List<String> labels, int[][] confusion, Map<String, List<Bin>> calibration) {
    this.labels = List.copyOf(labels);
    this.confusion = confusion;
    this.calibration = calibration;
  }

  /**
   * Figures of one class.
   *
   * @param precision share of right ones among those predicted
   * @param recall share of those found among the true ones
   * @param f1 harmonic mean of both
   * @param n how many are truly of this class
   */
  public record PerClass(double precision, double recall, double f1, int n) {}

  /**
   * Instances whose probability of a class lies in one tenth of [0,1].
   *
   * @param n how many, above 0
   * @param predicted their mean probability
   * @param observed share of them that are truly of the class
   */
  public record Bin(int n, double predicted, double observed) {}

  /** An interval that holds the value of 95 % of resamples. */
  public record Interval(double low, double high) {}

  /**
   * Evaluates predicted probabilities; the class predicted is the likeliest, the first on a tie.
   *
   * @param labels the classes
   * @param gold the true class of each instance
   * @param probabilities of each instance, in the order of the labels
   */
  public static Evaluation of(
      List<String> labels, List<String> gold, List<double[]> probabilities) {
    List<String> predicted =
        probabilities.stream().map(p -> labels.get(MaxentModel.likeliest(p))).toList();
    Map<String, List<Bin>> calibration = new LinkedHashMap<>();
    for (int k = 0; k < labels.size(); k++) {
      calibration.put(labels.get(k), bins(gold, probabilities, labels.get(k), k));
    }
    return new Evaluation(labels, confusion(labels, gold, predicted), calibration);
  }

  /** Evaluates predicted classes without probabilities. */
  public static Evaluation ofClasses(
      List<String> labels, List<String> gold, List<String> predicted) {
    return new Evaluation(labels, confusion(labels, gold, predicted), Map.of());
  }

  private static int[][] confusion(List<String> labels, List<String> gold, List<String> predicted) {
    int[][] confusion = new int[labels.size()][labels.size()];
    for (int i = 0; i < gold.size(); i++) {
      confusion[index(labels, gold.get(i))][index(labels, predicted.get(i))]++;
    }
    return confusion;
  }

  /**
   * Expected calibration error of each class's probability over ten equal bins, in [0,1]; empty
   * when there were no probabilities.
   */
  public Map<String, Double> calibrationError() {
    Map<String, Double> errors = new LinkedHashMap<>();
    calibration.forEach((label, bins) -> errors.put(label, error(bins)));
    return errors;
  }

  /**
   * Probabilities beside what came true, class by class, in tenths from low to high without the
   * empty ones; empty when there were no probabilities.
   */
  public Map<String, List<Bin>> calibration() {
    return calibration;
  }

  /** The figures by name, as {@link Measured} holds them, with intervals that hold 95 %. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", n());
    figures.put("accuracy", accuracy());
    figures.put("accuracy_interval", bounds(interval(Evaluation::accuracy)));
    figures.put("macro_f1", macroF1());
    figures.put("macro_f1_interval", bounds(interval(Evaluation::macroF1)));
    Map<String, Object> classes = new LinkedHashMap<>();
    perClass()
        .forEach(
            (label, c) ->
                classes.put(
                    label,
                    Measured.figures(
                        "precision",
                        c.precision(),
                        "recall",
                        c.recall(),
                        "f1",
                        c.f1(),
                        "n",
                        c.n())));
    figures.put("per_class", classes);
    if (!calibration.isEmpty()) {
      figures.put("calibration_error", calibrationError());
      Map<String, Object> curves = new LinkedHashMap<>();
      calibration.forEach(
          (label, bins) -> curves.put(label, bins.stream().map(Evaluation::point).toList()));
      figures.put("calibration", curves);
    }
    return figures;
  }

  private static List<Double> bounds(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private static List<Number> point(Bin bin) {
    return List.of(bin.predicted(), bin.observed(), bin.n());
  }

  /** Number of instances. */
  public int n() {
    int n = 0;
    for (int[] row : confusion) {
      n += IntStream.of(row).sum();
    }
    return n;
  }

  /** Share predicted rightly, in [0,1]. */
  public double accuracy() {
    int right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k];
    }
    return ratio(right, n());
  }

  /** Unweighted mean of the classes' F1, in [0,1]. */
  public double macroF1() {
    double sum = 0;
    int seen = 0;
    for (int k = 0; k < labels.size(); k++) {
      if (truly(k) + predicted(k) > 0) {
        sum += perClass(k).f1();
        seen++;
      }
    }
    return ratio(sum, seen);
  }

  /** Figures of each class, in the labels' order. */
  public Map<String, PerClass> perClass() {
    Map<String, PerClass> figures = new LinkedHashMap<>();
    for (int k = 0; k < labels.size(); k++) {
      figures.put(labels.get(k), perClass(k));
    }
    return figures;
  }

  private PerClass perClass(int k) {
    int right = confusion[k][k];
    int truly = truly(k);
    int predicted = predicted(k);
    return new PerClass(
        ratio(right, predicted), ratio(right, truly), ratio(2 * right, truly + predicted), truly);
  }

  private int truly(int k) {
    return IntStream.of(confusion[k]).sum();
  }

  private int predicted(int k) {
    int predicted = 0;
    for (int[] row : confusion) {
      predicted += row[k];
    }
    return predicted;
  }

  /**
   * Percentile bootstrap interval of a figure over the instances, drawn with a fixed seed.
   *
   * @param figure such as {@code Evaluation::accuracy}
   */
  public Interval interval(ToDoubleFunction<Evaluation> figure) {
    List<int[]> instances = new ArrayList<>();
    for (int k = 0; k < confusion.length; k++) {
      for (int j = 0; j < confusion.length; j++) {
        for (int c = 0; c < confusion[k][j]; c++) {
          instances.add(new int[] {k, j});
        }
      }
    }
    if (instances.isEmpty()) {
      return new Interval(0, 0);
    }
    SplittableRandom random = new SplittableRandom(1);
    double[] values =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(r -> figure.applyAsDouble(resample(instances, random)))
            .sorted()
            .toArray();
    return new Interval(values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private Evaluation resample(List<int[]> instances, SplittableRandom random) {
    int[][] drawn = new int[labels.size()][labels.size()];
    for (int i = 0; i < instances.size(); i++) {
      int[] instance = instances.get(random.nextInt(instances.size()));
      drawn[instance[0]][instance[1]]++;
    }
    return new Evaluation(labels, drawn, Map.of());
  }

  private static List<Bin> bins(
      List<String> gold, List<double[]> probabilities, String label, int k) {
    int[] n = new int[TENTHS];
    double[] predicted = new double[TENTHS];
    int[] came = new int[TENTHS];
    for (int i = 0; i < gold.size(); i++) {
      double p = probabilities.get(i)[k];
      int bin = Math.min(TENTHS - 1, (int) (p * TENTHS));
      n[bin]++;
      predicted[bin] += p;
      came[bin] += gold.get(i).equals(label) ? 1 : 0;
    }
    return IntStream.range(0, TENTHS)
        .filter(b -> n[b] > 0)
        .mapToObj(b -> new Bin(n[b], predicted[b] / n[b], ratio(came[b], n[b])))
        .toList();
  }

  private static double error(List<Bin> bins) {
    double sum = 0;
    int n = 0;
    for (Bin bin : bins) {
      sum += bin.n() * Math.abs(bin.predicted() - bin.observed());
      n += bin.n();
    }
    return ratio(sum, n);
  }

  private static int index(List<String> labels, String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("label " + label + " is not one of " + labels);
    }
    return index;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
