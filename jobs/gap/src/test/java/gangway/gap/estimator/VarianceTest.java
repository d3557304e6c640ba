package gangway.gap.estimator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class VarianceTest {
  @Test
  @DisplayName("of the bootstrap deals out weights with mean and variance of exactly 1")
  void weights() {
    double[] weights = IntStream.range(0, 256).mapToDouble(BootstrapWeights::weight).toArray();

    assertThat(DoubleStream.of(weights).sum()).isEqualTo(256);
    assertThat(DoubleStream.of(weights).map(w -> w * w).sum()).isEqualTo(512);
  }

  @Test
  @DisplayName(
      "of the bootstrap draws weights that neighbouring replicates and clusters do not share")
  void weightsAreUncorrelated() {
    int clusters = 40_000;
    double replicates = 0;
    double neighbours = 0;
    for (int i = 0; i < clusters; i++) {
      long draw = BootstrapWeights.draw(Hashing.of("p" + i), 0);
      long next = BootstrapWeights.draw(Hashing.of("p" + (i + 1)), 0);
      int weight = BootstrapWeights.weight(draw) - 1;
      replicates += weight * (BootstrapWeights.weight(draw >>> 8) - 1);
      neighbours += weight * (BootstrapWeights.weight(next) - 1);
    }

    assertThat(replicates / clusters).isCloseTo(0, within(4 / Math.sqrt(clusters)));
    assertThat(neighbours / clusters).isCloseTo(0, within(4 / Math.sqrt(clusters)));
  }

  @Test
  @DisplayName("of a sum of variances has Welch's degrees of freedom and Student's quantiles")
  void satterthwaite() {
    Variance variance = new Variance().add(.04, 9).add(.01, 4);

    assertThat(variance.degrees()).isCloseTo(.0025 / (.0016 / 9 + .0001 / 4), within(1e-9));
    assertThat(new Variance().add(1, 4).halfWidth(.95)).isCloseTo(2.776445, within(1e-6));
    assertThat(new Variance().add(1, 1e6).pValue(1.959964)).isCloseTo(.05, within(1e-5));
    assertThat(new Variance().halfWidth(.95)).isZero();
  }
}
