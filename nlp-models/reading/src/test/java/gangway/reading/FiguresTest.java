package gangway.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Figures FIGURES =
      new Figures(
          "mood-en",
          Map.of(
              "a fifth kept out",
              Map.of(
                  "n",
                  1204,
                  "accuracy",
                  .75,
                  "macro_f1",
                  1.0,
                  "per_class",
                  Map.of("bad", Map.of("precision", .667, "f1", .8), "good", Map.of("n", 2)),
                  "calibration_error",
                  Map.of("bad", .275, "good", .1)),
              "stars",
              Map.of("calibration_error", .03)));

  @Test
  void quotes_what_was_measured_without_leading_zero() {
    assertThat(FIGURES.fill("a fifth kept out", "{n} posts: accuracy {accuracy}, {macro F1}"))
        .isEqualTo("1,204 posts: accuracy .750, 1.000");
  }

  @Test
  void quotes_a_figure_of_a_class_and_the_worst_calibration() {
    assertThat(
            FIGURES.fill(
                "a fifth kept out", "bad {bad precision}, {bad F1}, off by {calibration error}"))
        .isEqualTo("bad .667, .800, off by .275");
    assertThat(FIGURES.fill("stars", "off by {calibration error}")).isEqualTo("off by .030");
  }

  @Test
  void names_what_there_is_where_a_figure_is_not() {
    assertThatThrownBy(() -> FIGURES.fill("by hand", "{accuracy}"))
        .hasMessageStartingWith("model 'mood-en' has no figures 'by hand'; it has");
    assertThatThrownBy(() -> FIGURES.fill("stars", "{charm}"))
        .hasMessageStartingWith("model 'mood-en' has no figure 'charm' in 'stars'; it has");
  }
}
