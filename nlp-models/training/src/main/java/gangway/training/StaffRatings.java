package gangway.training;

import gangway.language.Language;
import gangway.staff.MentionReader;
import gangway.staff.StaffFeatures;
import gangway.staff.StaffModel;
import gangway.staff.StaffRatingModel;
import gangway.staff.StaffReader;
import gangway.text.Text;
import gangway.training.layout.RatedText;
import gangway.training.layout.Table;
import gangway.training.validate.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The text score of staff fitted to chosen texts, so that other scorers can be trained and measured
 * beside it.
 */
public final class StaffRatings {
  private StaffRatings() {}

  /**
   * A text that speaks of staff, and the stars that its author gave them.
   *
   * @param rating in [0,1]
   */
  public record Rated(Text text, double rating) {}

  /**
   * A scorer and what it is worth on texts that it has not seen.
   *
   * @param score the score of a text that speaks of staff, in [0,1]
   * @param heldOut for each text its score by a scorer of other texts
   */
  public record Fitted(ToDoubleFunction<Text> score, List<Double> heldOut) {}

  /**
   * The rated texts of a table that speak of staff, in its order.
   *
   * @throws IOException when a cell cannot be read; names file and line
   */
  public static List<Rated> read(Table table, Language language) throws IOException {
    List<Rated> texts = new ArrayList<>();
    for (RatedText rated : RatedText.of(table)) {
      Text text = Text.of(rated.text(), language);
      if (!StaffReader.read(text).sentences().isEmpty()) {
        texts.add(new Rated(text, rated.rating()));
      }
    }
    return texts;
  }

  /** Fits the default engine's scorer to texts; the same texts always give the same. */
  public static Fitted fit(Language language, List<Rated> texts) {
    MentionReader mentions =
        new MentionReader(language, StaffModel.shipped(language).orElseThrow().mention());
    StaffFeatures features = new StaffFeatures(language);
    List<StaffRatingTrainer.Rated> rated =
        texts.stream()
            .map(
                text ->
                    new StaffRatingTrainer.Rated(
                        text.text().original(),
                        features.rating(text.text(), mentions.read(text.text())),
                        text.rating()))
            .toList();
    Validation validation = StaffRatingTrainer.validation(language, rated);
    StaffRatingModel model = new StaffRatingModel(validation.model("staff-rating"));
    return new Fitted(
        text -> model.score(features.rating(text, mentions.read(text))),
        Arrays.stream(StaffRatingTrainer.scores(validation, rated)).boxed().toList());
  }
}
