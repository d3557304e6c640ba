package gangway.training;

import gangway.language.Language;
import gangway.staff.MentionReader;
import gangway.staff.StaffFeatures;
import gangway.staff.StaffModel;
import gangway.staff.StaffRatingModel;
import gangway.text.Text;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.layout.RatedText;
import gangway.training.layout.Table;
import gangway.training.validate.Measured;
import gangway.training.validate.RankCorrelation;
import gangway.training.validate.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text score of staff from texts with stars ({@link RatedText}): a text of four stars of five
 * counts three quarters as an example of high, one quarter of low, so that the probability of high
 * is the share of the stars to expect. Calibrated by cross-validation.
 */
public final class StaffRatingTrainer extends Trainer<StaffRatingTrainer.Rated> {
  private static final Fit FIT = Fit.prior(.3).smoothed(Fit.NGRAMS);

  /** English looks at all words of a text: more features, each of less weight. */
  private static final Fit ENGLISH_FIT = Fit.prior(.15).smoothed(Fit.NGRAMS);

  private static final int FOLDS = 4;

  /** From one star to five. */
  private static final int STEPS = 4;

  @Override
  public String kind() {
    return "staff-rating";
  }

  /** A text that speaks of staff and its stars. */
  record Rated(String key, Set<String> features, double rating) {}

  @Override
  public Map<String, Object> settings(Language language) {
    Map<String, Object> settings = fit(language).settings();
    settings.put("folds", FOLDS);
    return settings;
  }

  @Override
  protected Labelled<Rated> read(Language language, List<Path> inputs) throws IOException {
    Labelled<Rated> read = new Labelled<>();
    MentionReader mentions =
        new MentionReader(language, StaffModel.shipped(language).orElseThrow().mention());
    StaffFeatures features = new StaffFeatures(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      List<Rated> rated = new ArrayList<>();
      for (RatedText text : RatedText.of(table)) {
        Text words = Text.of(text.text(), language);
        List<MentionReader.Seen> sentences = mentions.read(words);
        if (sentences.stream().anyMatch(s -> s.mention() != null) && seen.add(text.text())) {
          rated.add(new Rated(text.text(), features.rating(words, sentences), text.rating()));
        }
      }
      read.add(table.file(), rated);
    }
    return read;
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<Rated> labelled) {
    List<Rated> rated = labelled.all();
    Validation validation = validation(language, rated);
    return new Fitted(
        validation.model(name)::write,
        Map.of("texts with stars, by cross-validation", measured(validation, rated)));
  }

  /** The scores of texts by models of other texts, and the model of all. */
  static Validation validation(Language language, List<Rated> rated) {
    List<Example> examples = new ArrayList<>();
    for (Rated text : rated) {
      add(examples, text, "low", 1 - text.rating());
      add(examples, text, "high", text.rating());
    }
    return Validation.of(fit(language), StaffRatingModel.LABELS, examples, FOLDS).inSteps(STEPS);
  }

  private static Fit fit(Language language) {
    return language.equals(new Language("en")) ? ENGLISH_FIT : FIT;
  }

  private static void add(List<Example> examples, Rated text, String label, double share) {
    if (share > 0) {
      examples.add(new Example(text.key(), text.features(), label, (float) share));
    }
  }

  private static Measured measured(Validation validation, List<Rated> rated) {
    double[] scores = scores(validation, rated);
    double[] stars = rated.stream().mapToDouble(Rated::rating).toArray();
    return new Measured(
        Measured.figures(
            "n", scores.length,
            "spearman", RankCorrelation.spearman(scores, stars),
            "calibration_error", calibrationError(scores, stars)),
        List.of());
  }

  /** What models that did not see a text say of it. */
  static double[] scores(Validation validation, List<Rated> rated) {
    Map<String, Double> byText = new HashMap<>();
    List<double[]> probabilities = validation.crossCalibrated(FOLDS);
    for (int i = 0; i < probabilities.size(); i++) {
      byText.put(validation.examples().get(i).key(), probabilities.get(i)[1]);
    }
    return rated.stream().mapToDouble(r -> byText.getOrDefault(r.key(), 0.5)).toArray();
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
