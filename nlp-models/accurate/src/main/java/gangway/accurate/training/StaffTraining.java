package gangway.accurate.training;

import gangway.accurate.AccurateStaff;
import gangway.accurate.DenseModel;
import gangway.accurate.Embedder;
import gangway.accurate.StaffPoint;
import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.text.Text;
import gangway.training.StaffRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Trains the accurate text score of staff on texts with stars, each embedded once. */
final class StaffTraining {
  /** Strong, for a point has far more numbers than a text has words. */
  private static final double PENALTY = 6000;

  private final Language language;
  private final List<StaffRatings.Rated> texts;
  private final List<float[]> points;

  private StaffTraining(Language language, List<StaffRatings.Rated> texts, List<float[]> points) {
    this.language = language;
    this.texts = texts;
    this.points = points;
  }

  /** Training on rated texts that speak of staff. */
  static StaffTraining of(Language language, List<StaffRatings.Rated> texts, Embedder embedder) {
    return new StaffTraining(
        language,
        texts,
        texts.stream().map(rated -> StaffPoint.of(rated.text(), embedder)).toList());
  }

  /** All texts of several trainings. */
  static StaffTraining all(Language language, List<StaffTraining> trainings) {
    List<StaffRatings.Rated> texts = new ArrayList<>();
    List<float[]> points = new ArrayList<>();
    for (StaffTraining training : trainings) {
      texts.addAll(training.texts);
      points.addAll(training.points);
    }
    return new StaffTraining(language, texts, points);
  }

  int size() {
    return texts.size();
  }

  /** The stars of each text, in [0,1]. */
  double[] stars() {
    return texts.stream().mapToDouble(StaffRatings.Rated::rating).toArray();
  }

  /** What a fast scorer says of each text. */
  double[] scores(ToDoubleFunction<Text> fast) {
    return texts.stream().mapToDouble(rated -> fast.applyAsDouble(rated.text())).toArray();
  }

  /** What a model says of each text beside a fast scorer. */
  double[] scores(ToDoubleFunction<Text> fast, DenseModel model) {
    double[] scores = scores(fast);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = AccurateStaff.score(model, points.get(i), scores[i]);
    }
    return scores;
  }

  /** A fast scorer of all its texts, and the table of a {@link DenseModel} beside it. */
  record Trained(ToDoubleFunction<Text> fast, MaxentModel table) {}

  /**
   * Trains on all its texts. A text of four stars of five counts three quarters as an example of
   * high, one quarter of low.
   */
  Trained train(String name) {
    StaffRatings.Fitted fast = StaffRatings.fit(language, texts);
    List<Stacking.Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double rating = texts.get(i).rating();
      add(examples, i, 0, 1 - rating, fast.heldOut().get(i));
      add(examples, i, 1, rating, fast.heldOut().get(i));
    }
    return new Trained(fast.score(), Stacking.table(name, AccurateStaff.LABELS, examples, PENALTY));
  }

  private void add(List<Stacking.Example> examples, int i, int label, double share, double fast) {
    if (share > 0) {
      examples.add(
          new Stacking.Example(
              texts.get(i).text().original(),
              points.get(i),
              label,
              (float) share,
              new double[] {1 - fast, fast}));
    }
  }
}
