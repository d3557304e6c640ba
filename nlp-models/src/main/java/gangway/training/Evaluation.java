package gangway.training;

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

  private final List<String> labels;
  private final int[][] confusion;
  private final Map<String, Double> calibrationError;

  private Evaluation(List<String> labels, int[][] confusion, Map<String, Double> calibrationError) {
    this.labels = List.copyOf(labels);
    this.confusion = confusion;
    this.calibrationError = calibrationError;
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
    List<String> predicted = probabilities.stream().map(p -> labels.get(likeliest(p))).toList();
    Map<String, Double> errors = new LinkedHashMap<>();
    for (int k = 0; k < labels.size(); k++) {
      errors.put(labels.get(k), calibrationError(gold, probabilities, labels.get(k), k));
    }
    return new Evaluation(labels, confusion(labels, gold, predicted), errors);
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

  /** Position of the highest value, the first on a tie. */
  public static int likeliest(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      if (probabilities[k] > probabilities[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The classes. */
  public List<String> labels() {
    return labels;
  }

  /** How often {@code gold} was taken for {@code predicted}. */
  public int confused(String gold, String predicted) {
    return confusion[index(labels, gold)][index(labels, predicted)];
  }

  /**
   * Expected calibration error of each class's probability over ten equal bins, in [0,1]; empty
   * when there were no probabilities.
   */
  public Map<String, Double> calibrationError() {
    return calibrationError;
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

  private static double calibrationError(
      List<String> gold, List<double[]> probabilities, String label, int k) {
    double[] surplus = new double[10];
    for (int i = 0; i < gold.size(); i++) {
      double p = probabilities.get(i)[k];
      surplus[Math.min(9, (int) (p * 10))] += p - (gold.get(i).equals(label) ? 1 : 0);
    }
    double error = 0;
    for (double difference : surplus) {
      error += Math.abs(difference);
    }
    return ratio(error, gold.size());
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
