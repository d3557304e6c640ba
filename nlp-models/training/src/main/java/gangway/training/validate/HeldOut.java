package gangway.training.validate;

import gangway.maxent.MaxentModel;
import gangway.training.fit.Calibration;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import java.util.ArrayList;
import java.util.List;

/**
 * A calibrated model and what models that did not see an example say of it: each example is scored
 * by a model fitted to other folds, and those scores are calibrated on other parts again.
 *
 * @param model fitted to all examples, calibrated on the held-out scores
 * @param examples those that count, as often as they do, which the probabilities are of
 * @param probabilities held out, in the order of the examples
 */
public record HeldOut(MaxentModel model, List<Example> examples, List<double[]> probabilities) {
  private static final int FOLDS = 4;

  /**
   * Fits and calibrates.
   *
   * @param steps in how many steps a weight counts when calibrating and measuring: with 1 only
   *     examples of full weight count, with 4 one of weight 3/4 counts three times
   */
  public static HeldOut of(
      String name, Fit fit, List<String> labels, List<Example> examples, int steps) {
    MaxentModel model = fit.model(name, labels, examples);
    List<double[]> all = Folds.heldOutScores(fit, labels, examples, FOLDS);
    List<Example> sure = new ArrayList<>();
    List<double[]> scores = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      for (int step = 1;
          step <= steps && examples.get(i).weight() >= (float) step / steps;
          step++) {
        sure.add(examples.get(i));
        scores.add(all.get(i));
      }
    }
    if (sure.isEmpty()) {
      return new HeldOut(model, List.of(), List.of());
    }
    return new HeldOut(
        calibration(labels, sure, scores, -1).applied(model),
        sure,
        probabilities(labels, sure, scores));
  }

  private static List<double[]> probabilities(
      List<String> labels, List<Example> examples, List<double[]> scores) {
    List<Calibration> calibrations = new ArrayList<>();
    for (int part = 0; part < FOLDS; part++) {
      calibrations.add(calibration(labels, examples, scores, part));
    }
    List<double[]> probabilities = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Calibration ofOthers = calibrations.get(part(examples.get(i)));
      probabilities.add(MaxentModel.softmax(ofOthers.applied(scores.get(i))));
    }
    return probabilities;
  }

  /** The calibration by all examples but those of a part; by all when there is no such part. */
  private static Calibration calibration(
      List<String> labels, List<Example> examples, List<double[]> scores, int without) {
    List<double[]> used = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (part(examples.get(i)) != without) {
        used.add(scores.get(i));
        gold.add(examples.get(i).label());
      }
    }
    return Calibration.fit(labels, used, gold);
  }

  private static int part(Example example) {
    return Folds.of(example.key(), FOLDS);
  }
}
