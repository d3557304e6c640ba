package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A confusion of classes")
class ConfusionTest {
  private static final double[] POSITIVE_SHARE = {0, 1};

  @Test
  @DisplayName("corrects a share: specificity .8, sensitivity .9, found .45 is truly .357")
  void roganGladen() {
    Confusion confusion = new Confusion(List.of(List.of(80L, 20L), List.of(10L, 90L)));

    Confusion.Corrected corrected = confusion.mean(new double[] {.55, .45}, 200, POSITIVE_SHARE);

    double share = (.45 - .2) / .7;
    assertThat(corrected.value()).isCloseTo(share, within(1e-9));
    assertThat(corrected.samplingVariance()).isCloseTo(.45 * .55 / 200 / .49, within(1e-9));
    assertThat(corrected.confusionVariance())
        .isCloseTo(
            (share * share * .09 / 100 + (1 - share) * (1 - share) * .16 / 100) / .49,
            within(1e-9));
  }

  @Test
  @DisplayName("gives back the true mean of three classes, with the variance that simulation shows")
  void simulated() {
    SplittableRandom random = new SplittableRandom(6);
    double[] truth = {.5, .2, .3};
    double[][] rates = {{.85, .1, .05}, {.2, .6, .2}, {.05, .1, .85}};
    double[] values = {0, .5, 1};
    int rounds = 3000;
    double sum = 0;
    double squares = 0;
    double claimed = 0;
    for (int round = 0; round < rounds; round++) {
      List<List<Long>> labelled =
          List.of(
              draw(random, rates[0], 150), draw(random, rates[1], 60), draw(random, rates[2], 90));
      double[] found = new double[3];
      for (int i = 0; i < 250; i++) {
        found[one(random, rates[one(random, truth)])] += 1 / 250.0;
      }
      Confusion.Corrected corrected = new Confusion(labelled).mean(found, 250, values);
      sum += corrected.value();
      squares += corrected.value() * corrected.value();
      claimed += corrected.samplingVariance() + corrected.confusionVariance();
    }
    double mean = sum / rounds;

    assertThat(mean).isCloseTo(.4, within(.005));
    assertThat(claimed / (squares - rounds * mean * mean)).isCloseTo(1, within(.1));
  }

  private static List<Long> draw(SplittableRandom random, double[] rates, int n) {
    long[] counts = new long[rates.length];
    for (int i = 0; i < n; i++) {
      counts[one(random, rates)]++;
    }
    return List.of(counts[0], counts[1], counts[2]);
  }

  private static int one(SplittableRandom random, double[] shares) {
    double u = random.nextDouble();
    int chosen = 0;
    while (chosen < shares.length - 1 && u >= shares[chosen]) {
      u -= shares[chosen++];
    }
    return chosen;
  }

  @Test
  @DisplayName("refuses one that is not square, and one that tells nothing")
  void refused() {
    assertThatThrownBy(() -> new Confusion(List.of(List.of(1L, 2L))))
        .isInstanceOf(IllegalArgumentException.class);
    Confusion guess = new Confusion(List.of(List.of(5L, 5L), List.of(5L, 5L)));
    assertThatThrownBy(() -> guess.mean(new double[] {.5, .5}, 10, POSITIVE_SHARE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no inverse");
  }
}
