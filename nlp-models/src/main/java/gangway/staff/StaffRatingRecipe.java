package gangway.staff;

import gangway.maxent.MaxentModel;
import gangway.text.Language;
import gangway.text.Text;
import gangway.training.Calibration;
import gangway.training.Example;
import gangway.training.Fit;
import gangway.training.Folds;
import gangway.training.Measured;
import gangway.training.RankCorrelation;
import gangway.training.Recipe;
import gangway.training.Table;
import gangway.training.Trained;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text score of staff from texts with stars ({@link RatedText}): a text of four stars of five
 * counts three quarters as an example of high, one quarter of low, so that the probability of high
 * is the share of the stars to expect. Calibrated by cross-validation.
 */
public final class StaffRatingRecipe implements Recipe {
  private static final Fit FIT = new Fit(.3, 2, 1e-3, .3);
  private static final int CALIBRATION_FOLDS = 4;

  /** In how many parts the stars of a text are counted when calibrating: one a step. */
  private static final int STEPS = 4;

  @Override
  public String kind() {
    return "staff-rating";
  }

  /** A text that speaks of staff and its stars. */
  private record Rated(String key, Set<String> features, double rating) {}

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name = "staff-rating-" + language.code() + " 1";
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Rated> training = new ArrayList<>();
    List<Rated> development = new ArrayList<>();
    MentionReader mentions = new MentionReader(language, StaffModel.shipped(language).mention());
    StaffFeatures features = new StaffFeatures(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      int used = 0;
      for (RatedText text : RatedText.of(table)) {
        List<MentionReader.Seen> sentences = mentions.read(Text.of(text.text(), language));
        if (sentences.stream().anyMatch(s -> s.mention() != null) && seen.add(text.text())) {
          used++;
          (Folds.isDevelopment(text.text()) ? development : training)
              .add(new Rated(text.text(), features.rating(sentences), text.rating()));
        }
      }
      counts.merge(String.valueOf(table.file().getFileName()), used, Integer::sum);
    }
    Measured figures = measured(model(name, training), development);
    training.addAll(development);
    try (OutputStream stream = Files.newOutputStream(out)) {
      model(name, training).write(stream);
    }
    return new Trained(name, counts, Map.of("development fifth", figures));
  }

  private static MaxentModel model(String name, List<Rated> texts) {
    List<Example> examples = new ArrayList<>();
    for (Rated text : texts) {
      add(examples, text, "low", 1 - text.rating());
      add(examples, text, "high", text.rating());
    }
    MaxentModel model = FIT.model(name, StaffRatingModel.LABELS, examples);
    List<double[]> heldOut =
        Folds.heldOutScores(FIT, StaffRatingModel.LABELS, examples, CALIBRATION_FOLDS);
    List<double[]> scores = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      for (long n = Math.round(examples.get(i).weight() * STEPS); n > 0; n--) {
        scores.add(heldOut.get(i));
        labels.add(examples.get(i).label());
      }
    }
    return Calibration.fit(StaffRatingModel.LABELS, scores, labels).applied(model);
  }

  private static void add(List<Example> examples, Rated text, String label, double share) {
    if (share > 0) {
      examples.add(new Example(text.key(), text.features(), label, (float) share));
    }
  }

  private static Measured measured(MaxentModel model, List<Rated> texts) {
    StaffRatingModel ratings = new StaffRatingModel(model);
    double[] scores = texts.stream().mapToDouble(t -> ratings.score(t.features())).toArray();
    double[] stars = texts.stream().mapToDouble(Rated::rating).toArray();
    return new Measured(
        Measured.figures(
            "n",
            texts.size(),
            "spearman",
            RankCorrelation.spearman(scores, stars),
            "calibration_error",
            calibrationError(scores, stars)),
        List.of());
  }

  /** Mean distance of score and stars over ten bins of the score. */
  static double calibrationError(double[] scores, double[] stars) {
    double[] surplus = new double[10];
    for (int i = 0; i < scores.length; i++) {
      surplus[Math.min(9, (int) (scores[i] * 10))] += scores[i] - stars[i];
    }
    double error = 0;
    for (double bin : surplus) {
      error += Math.abs(bin);
    }
    return scores.length == 0 ? 0 : error / scores.length;
  }
}
