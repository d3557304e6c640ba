package gangway.training.validate;

import gangway.maxent.MaxentModel;
import gangway.training.fit.Calibration;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How honestly a fit is measured: each example is scored by a model fitted to the other folds, and
 * by these held-out scores the model of all examples is calibrated.
 */
public final class Validation {
  private final Fit fit;
  private final List<String> labels;
  private final List<Example> examples;
  private final List<Example> counting;
  private final List<double[]> scores;

  private Validation(
      Fit fit,
      List<String> labels,
      List<Example> examples,
      List<Example> counting,
      List<double[]> scores) {
    this.fit = fit;
    this.labels = labels;
    this.examples = examples;
    this.counting = counting;
    this.scores = scores;
  }

  /**
   * Scores all examples, held out.
   *
   * @param labels all classes
   * @param folds in how many parts the examples are divided, at least 2
   */
  public static Validation of(Fit fit, List<String> labels, List<Example> examples, int folds) {
    double[][] scores = new double[examples.size()][];
    for (int fold = 0; fold < folds; fold++) {
      List<Example> others = new ArrayList<>();
      for (Example example : examples) {
        if (innerFold(example, folds) != fold) {
          others.add(example);
        }
      }
      MaxentModel model = fit.model("fold", labels, others);
      for (int i = 0; i < scores.length; i++) {
        if (innerFold(examples.get(i), folds) == fold) {
          scores[i] = model.scores(examples.get(i).features());
        }
      }
    }
    return new Validation(fit, labels, examples, examples, List.of(scores));
  }

  /** Independent of {@link Folds#isDevelopment}: training texts spread over all folds. */
  private static int innerFold(Example example, int folds) {
    return Folds.of("fold " + example.key(), folds);
  }

  /** The same where only the first so many examples count when calibrating and measuring. */
  public Validation ofFirst(int count) {
    return counting(IntStream.range(0, count));
  }

  /**
   * The same where an example counts when calibrating and measuring as often as its weight fills
   * steps: with 1 only examples of full weight count, with 4 one of weight 3/4 counts three times.
   */
  public Validation inSteps(int steps) {
    return counting(
        IntStream.range(0, examples.size())
            .flatMap(
                i ->
                    IntStream.rangeClosed(1, steps)
                        .filter(step -> examples.get(i).weight() >= (float) step / steps)
                        .map(step -> i)));
  }

  private Validation counting(IntStream chosen) {
    int[] indices = chosen.toArray();
    return new Validation(
        fit,
        labels,
        examples,
        IntStream.of(indices).mapToObj(examples::get).toList(),
        IntStream.of(indices).mapToObj(scores::get).toList());
  }

  /** The examples that count, in order, as often as they do. */
  public List<Example> examples() {
    return counting;
  }

  /** The true class of each example that counts. */
  public List<String> gold() {
    return counting.stream().map(Example::label).toList();
  }

  /** A model fitted to all examples, calibrated by those that count; plain where none does. */
  public MaxentModel model(String name) {
    MaxentModel model = fit.model(name, labels, examples);
    return counting.isEmpty() ? model : calibration().applied(model);
  }

  /** Held-out scores of the examples that count, as the models gave them. */
  public List<double[]> scores() {
    return scores;
  }

  /** Held-out scores of the examples that count, calibrated on all of them. */
  public List<double[]> calibrated() {
    Calibration calibration = calibration();
    return scores.stream().map(calibration::applied).toList();
  }

  private Calibration calibration() {
    return Calibration.fit(labels, scores, gold());
  }

  /**
   * Held-out probabilities of the examples that count, each calibrated on the other parts again.
   *
   * @param parts at least 2
   */
  public List<double[]> crossCalibrated(int parts) {
    if (counting.isEmpty()) {
      return List.of();
    }
    List<Calibration> calibrations =
        IntStream.range(0, parts).mapToObj(part -> calibrationWithout(part, parts)).toList();
    List<double[]> probabilities = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Calibration ofOthers = calibrations.get(Folds.of(counting.get(i).key(), parts));
      probabilities.add(MaxentModel.softmax(ofOthers.applied(scores.get(i))));
    }
    return probabilities;
  }

  private Calibration calibrationWithout(int part, int parts) {
    List<double[]> used = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      if (Folds.of(counting.get(i).key(), parts) != part) {
        used.add(scores.get(i));
        gold.add(counting.get(i).label());
      }
    }
    return Calibration.fit(labels, used, gold);
  }

  /**
   * Cross-validation of a whole procedure: each item is shown to what was made without its fold.
   *
   * @param key the text of an item, which decides its fold
   * @param make what is measured, from the items of the other folds
   * @param show takes down what it makes of an item
   */
  public static <T, M> void across(
      int folds,
      Collection<T> items,
      Function<T, String> key,
      Function<List<T>, M> make,
      BiConsumer<M, T> show) {
    for (int fold = 0; fold < folds; fold++) {
      int part = fold;
      M made =
          make.apply(items.stream().filter(i -> Folds.of(key.apply(i), folds) != part).toList());
      items.stream()
          .filter(i -> Folds.of(key.apply(i), folds) == part)
          .forEach(item -> show.accept(made, item));
    }
  }

  /**
   * Items parted by {@link Folds#isDevelopment}, in their order.
   *
   * @param training four fifths, which a model measured may see
   * @param development the fifth that it is measured on
   */
  public record KeptOut<T>(List<T> training, List<T> development) {
    /**
     * Parts items.
     *
     * @param key the text of an item
     */
    public static <T> KeptOut<T> of(Collection<T> items, Function<T, String> key) {
      return new KeptOut<>(
          items.stream().filter(item -> !Folds.isDevelopment(key.apply(item))).toList(),
          items.stream().filter(item -> Folds.isDevelopment(key.apply(item))).toList());
    }
  }
}
