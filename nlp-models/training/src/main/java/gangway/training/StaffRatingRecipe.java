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
import gangway.training.validate.HeldOut;
import gangway.training.validate.Measured;
import gangway.training.validate.RankCorrelation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** English looks at all words of a text: more features, each of less weight. */
  private static final Fit ENGLISH_FIT = new Fit(.15, 2, 1e-3, .3);

  /** From one star to five. */
  private static final int STEPS = 4;

  @Override
  public String kind() {
    return "staff-rating";
  }

  /** A text that speaks of staff and its stars. */
  record Rated(String key, Set<String> features, double rating) {}

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name =
        "staff-rating-" + language.code() + (language.equals(new Language("en")) ? " 2" : " 1");
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Rated> rated = new ArrayList<>();
    MentionReader mentions =
        new MentionReader(language, StaffModel.shipped(language).orElseThrow().mention());
    StaffFeatures features = new StaffFeatures(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      int used = 0;
      for (RatedText text : RatedText.of(table)) {
        Text read = Text.of(text.text(), language);
        List<MentionReader.Seen> sentences = mentions.read(read);
        if (sentences.stream().anyMatch(s -> s.mention() != null) && seen.add(text.text())) {
          used++;
          rated.add(new Rated(text.text(), features.rating(read, sentences), text.rating()));
        }
      }
      counts.merge(String.valueOf(table.file().getFileName()), used, Integer::sum);
    }
    HeldOut heldOut = heldOut(name, language, rated);
    try (OutputStream stream = Files.newOutputStream(out)) {
      heldOut.model().write(stream);
    }
    return new Trained(
        name, counts, Map.of("texts with stars, by cross-validation", measured(heldOut, rated)));
  }

  static HeldOut heldOut(String name, Language language, List<Rated> rated) {
    List<Example> examples = new ArrayList<>();
    for (Rated text : rated) {
      add(examples, text, "low", 1 - text.rating());
      add(examples, text, "high", text.rating());
    }
    Fit fit = language.equals(new Language("en")) ? ENGLISH_FIT : FIT;
    return HeldOut.of(name, fit, StaffRatingModel.LABELS, examples, STEPS);
  }

  private static void add(List<Example> examples, Rated text, String label, double share) {
    if (share > 0) {
      examples.add(new Example(text.key(), text.features(), label, (float) share));
    }
  }

  private static Measured measured(HeldOut heldOut, List<Rated> rated) {
    double[] scores = scores(heldOut, rated);
    double[] stars = rated.stream().mapToDouble(Rated::rating).toArray();
    return new Measured(
        Measured.figures(
            "n", scores.length,
            "spearman", RankCorrelation.spearman(scores, stars),
            "calibration_error", calibrationError(scores, stars)),
        List.of());
  }

  /** What models that did not see a text say of it. */
  static double[] scores(HeldOut heldOut, List<Rated> rated) {
    Map<String, Double> byText = new HashMap<>();
    for (int i = 0; i < heldOut.examples().size(); i++) {
      byText.put(heldOut.examples().get(i).key(), heldOut.probabilities().get(i)[1]);
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
