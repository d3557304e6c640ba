package gangway.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.Field;
import gangway.conduct.FieldModel;
import gangway.training.fit.Fit;
import gangway.training.validate.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldTrainingTest {
  private static final Field TONE = new Field("tone", List.of("warm", "cold"));
  private static final FieldTraining TRAINING =
      new FieldTraining(List.of(new FieldTraining.Plan(TONE, feature -> true, Fit.prior(1), true)));

  private static List<FieldTraining.Text> texts(boolean measured) {
    List<FieldTraining.Text> texts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean warm = i % 6 != 0;
      texts.add(
          new FieldTraining.Text(
              "text " + i,
              Set.of(warm ? "smile" : "frown", "filler " + i % 7),
              Map.of("tone", warm ? "warm" : "cold"),
              "a.jsonl",
              measured));
    }
    return texts;
  }

  @Test
  void whatTellsTheValuesApartIsLearnt() {
    FieldModel model = new FieldModel(TRAINING.model("tone 1", texts(true)), List.of(TONE));
    assertThat(model.read(Set.of("smile")).value(TONE)).isEqualTo("warm");
    assertThat(model.read(Set.of("frown")).value(TONE)).isEqualTo("cold");
    assertThat(model.name()).isEqualTo("tone 1");
  }

  @Test
  void figuresAreOfTextsThatTheModelMeasuredDidNotSee() {
    Map<String, Measured> figures = TRAINING.measured(texts(true));
    assertThat(figures).containsOnlyKeys("of a.jsonl", "tone");
    assertThat(requireNonNull(figures.get("tone")).figures())
        .containsEntry("n", 120)
        .containsKey("calibration");
  }

  @Test
  void textsOfAnotherLanguageTeachAndAreNotMeasured() {
    List<FieldTraining.Text> texts = new ArrayList<>(texts(false));
    texts.addAll(texts(true).subList(0, 30));
    assertThat(requireNonNull(TRAINING.measured(texts).get("tone")).figures())
        .containsEntry("n", 30);
  }
}
