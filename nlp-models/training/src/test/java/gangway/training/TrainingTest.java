package gangway.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.maxent.MaxentModel;
import gangway.training.fit.Calibration;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Folds;
import gangway.training.validate.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Training")
class TrainingTest {
  private static final Fit NGRAMS = Fit.prior(.4).smoothed(Fit.NGRAMS);
  private static final List<String> LABELS = List.of("bad", "good");

  /** Texts of a word that tells the label three times in four, and of noise. */
  private static List<Example> examples(int n) {
    Random random = new Random(7);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean good = random.nextInt(2) == 0;
      boolean told = random.nextInt(4) > 0;
      String word = good == told ? "kind" : "rude";
      String noise = "n" + random.nextInt(200);
      examples.add(new Example("text " + i, Set.of(word, noise), good ? "good" : "bad"));
    }
    return examples;
  }

  @Test
  @DisplayName("finds the weights that examples imply")
  void fit() {
    MaxentModel model =
        Fit.prior(100).seenIn(1).within(1e-8).model("m", LABELS, wordOnly(examples(4000)));
    assertThat(model.probabilities(Set.of("kind"))[1]).isEqualTo(.75, within(.02));
    assertThat(model.probabilities(Set.of("rude"))[1]).isEqualTo(.25, within(.02));
  }

  private static List<Example> wordOnly(List<Example> examples) {
    return examples.stream()
        .map(
            e ->
                new Example(
                    e.key(), Set.of(e.features().contains("kind") ? "kind" : "rude"), e.label()))
        .toList();
  }

  @Test
  @DisplayName("gives the same bytes each time")
  void reproducible() throws IOException {
    assertThat(bytes(NGRAMS.model("m", LABELS, examples(500))))
        .isEqualTo(bytes(NGRAMS.model("m", LABELS, examples(500))));
  }

  @Test
  @DisplayName("counts examples by their weight")
  void weights() {
    List<Example> examples =
        List.of(new Example("a", Set.of("x"), "good", 3), new Example("b", Set.of("x"), "bad", 1));
    MaxentModel model = Fit.prior(100).seenIn(1).within(1e-8).model("m", LABELS, examples);
    assertThat(model.probabilities(Set.of("x"))[1]).isEqualTo(.75, within(.01));
  }

  @Test
  @DisplayName("leaves rare features out")
  void rare() {
    List<Example> examples =
        List.of(
            new Example("a", Set.of("x", "once"), "good"), new Example("b", Set.of("x"), "good"));
    assertThat(Fit.prior(1).model("m", LABELS, examples).features()).doesNotContain("once");
  }

  @Test
  @DisplayName("calibrates a model that is too sure")
  void calibration() {
    List<Example> examples = examples(3000);
    Fit overfitting = Fit.prior(30).seenIn(1).within(1e-6);
    Validation validation = Validation.of(overfitting, LABELS, examples, 5);
    List<double[]> scores = validation.scores();
    List<String> gold = validation.gold();
    Calibration calibration = Calibration.fit(LABELS, scores, gold);
    assertThat(calibration.factor()).isLessThan(1);
    assertThat(error(scores, gold, null)).isGreaterThan(.01);
    assertThat(error(scores, gold, calibration)).isLessThan(error(scores, gold, null));
    MaxentModel model = overfitting.model("m", LABELS, examples);
    Set<String> instance = Set.of("kind", "n3");
    assertThat(calibration.applied(model).scores(instance))
        .containsExactly(calibration.applied(model.scores(instance)), within(.002));
  }

  private static double error(List<double[]> scores, List<String> gold, @Nullable Calibration by) {
    List<double[]> probabilities =
        scores.stream().map(z -> MaxentModel.softmax(by == null ? z : by.applied(z))).toList();
    return Collections.max(Evaluation.of(LABELS, gold, probabilities).calibrationError().values());
  }

  @Test
  @DisplayName("divides texts evenly, and copies of a text alike")
  void folds() {
    int[] sizes = new int[5];
    for (int i = 0; i < 10_000; i++) {
      sizes[Folds.of("text number " + i, 5)]++;
    }
    for (int size : sizes) {
      assertThat(size).isBetween(1850, 2150);
    }
    assertThat(Folds.of("The  crew\nwas KIND", 5)).isEqualTo(Folds.of("the crew was kind ", 5));
  }

  @Test
  @DisplayName("evaluates by accuracy, F1 and calibration")
  void evaluation() {
    Evaluation evaluation =
        Evaluation.of(
            List.of("a", "b", "c"),
            List.of("a", "a", "b", "b"),
            List.of(
                new double[] {.9, .1, 0},
                new double[] {.2, .8, 0},
                new double[] {.4, .6, 0},
                new double[] {.5, .5, 0}));
    assertThat(evaluation.n()).isEqualTo(4);
    assertThat(evaluation.accuracy()).isEqualTo(.5);
    assertThat(evaluation.perClass().get("a")).isEqualTo(new Evaluation.PerClass(.5, .5, .5, 2));
    assertThat(evaluation.macroF1()).isEqualTo(.5);
    assertThat(evaluation.calibrationError().get("a"))
        .isEqualTo((.1 + .8 + .4 + .5) / 4, within(1e-12));
    Evaluation.Interval interval = evaluation.interval(Evaluation::accuracy);
    assertThat(interval.low()).isEqualTo(0);
    assertThat(interval.high()).isEqualTo(1);
  }

  private static byte[] bytes(MaxentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
