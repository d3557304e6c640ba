package gangway.accurate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DenseFitTest {
  /** Two numbers: the first tells the class, the second, a thousand times larger, nothing. */
  private static DenseFit.Examples examples() {
    SplittableRandom random = new SplittableRandom(7);
    List<float[]> points = new ArrayList<>();
    int[] truth = new int[200];
    float[] weights = new float[200];
    for (int i = 0; i < 200; i++) {
      truth[i] = i % 2;
      weights[i] = 1;
      points.add(
          new float[] {
            (float) (truth[i] + random.nextDouble()), (float) (1000 * random.nextDouble())
          });
    }
    return new DenseFit.Examples(points, truth, weights);
  }

  @Test
  void it_finds_the_number_that_tells_the_classes_apart() {
    DenseFit fit = DenseFit.of(examples(), 2, 1);
    assertThat(fit.scores(new float[] {1.6f, 10})[1])
        .isGreaterThan(fit.scores(new float[] {1.6f, 10})[0]);
    assertThat(fit.scores(new float[] {.4f, 900})[0])
        .isGreaterThan(fit.scores(new float[] {.4f, 900})[1]);
  }

  @Test
  void scores_are_what_weights_and_intercept_say_of_points_as_given() {
    DenseFit fit = DenseFit.of(examples(), 2, 1);
    double expected = fit.intercept(1) + 1.5 * fit.weight(0, 1) + 300 * fit.weight(1, 1);
    assertThat(fit.scores(new float[] {1.5f, 300})[1]).isEqualTo(expected);
  }

  @Test
  void a_stronger_penalty_gives_smaller_weights() {
    assertThat(Math.abs(DenseFit.of(examples(), 2, 100).weight(0, 1)))
        .isLessThan(Math.abs(DenseFit.of(examples(), 2, 1).weight(0, 1)));
  }

  @Test
  void the_same_examples_give_the_same_weights() {
    DenseFit once = DenseFit.of(examples(), 2, 1);
    DenseFit again = DenseFit.of(examples(), 2, 1);
    assertThat(again.weight(0, 1)).isEqualTo(once.weight(0, 1));
    assertThat(again.intercept(0)).isEqualTo(once.intercept(0));
  }
}
