package gangway.accurate.training;

import gangway.accurate.AccurateStaff;
import gangway.accurate.DenseModel;
import gangway.accurate.Embedder;
import gangway.accurate.StaffPoint;
import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.text.Text;
import gangway.training.StaffRatingTrainer;
import gangway.training.StaffRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Trains the accurate text score of staff on texts with stars, each embedded once. */
final class StaffTraining {
  /** Strong, for a point has far more numbers than a text has words. */
  private static final double PENALTY = 6000;

  private final Language language;
  private final List<Embedded> texts;

  /**
   * A rated text that speaks of staff, and its point.
   *
   * @param point of {@link StaffPoint}
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, never changed or compared
  record Embedded(StaffRatings.Rated rated, float[] point) {}

  /** Training on such texts. */
  StaffTraining(Language language, List<Embedded> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Rated texts that speak of staff, each embedded. */
  static List<Embedded> embedded(List<StaffRatings.Rated> texts, Embedder embedder) {
    return texts.stream()
        .map(rated -> new Embedded(rated, StaffPoint.of(rated.text(), embedder)))
        .toList();
  }

  /** Those of the fast scorer, and the penalty on the weights of the points. */
  static Map<String, Object> settings(Language language) {
    Map<String, Object> settings = new StaffRatingTrainer().settings(language);
    settings.put("penalty", PENALTY);
    return settings;
  }

  /** The stars of each text, in [0,1]. */
  double[] stars() {
    return texts.stream().mapToDouble(text -> text.rated().rating()).toArray();
  }

  /** What a fast scorer says of each text. */
  double[] scores(ToDoubleFunction<Text> fast) {
    return texts.stream().mapToDouble(text -> fast.applyAsDouble(text.rated().text())).toArray();
  }

  /** What a model says of each text beside a fast scorer. */
  double[] scores(ToDoubleFunction<Text> fast, DenseModel model) {
    double[] scores = scores(fast);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = AccurateStaff.score(model, texts.get(i).point(), scores[i]);
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
    StaffRatings.Fitted fast =
        StaffRatings.fit(language, texts.stream().map(Embedded::rated).toList());
    List<Stacking.Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double rating = texts.get(i).rated().rating();
      add(examples, i, 0, 1 - rating, fast.heldOut().get(i));
      add(examples, i, 1, rating, fast.heldOut().get(i));
    }
    return new Trained(fast.score(), Stacking.table(name, AccurateStaff.LABELS, examples, PENALTY));
  }

  private void add(List<Stacking.Example> examples, int i, int label, double share, double fast) {
    if (share > 0) {
      examples.add(
          new Stacking.Example(
              texts.get(i).rated().text().original(),
              texts.get(i).point(),
              label,
              (float) share,
              new double[] {1 - fast, fast}));
    }
  }
}
