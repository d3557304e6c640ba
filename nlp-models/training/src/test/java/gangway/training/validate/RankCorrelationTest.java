package gangway.training.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void sameOrderIsOneAndTheReverseMinusOne() {
    double[] x = {1, 2, 3, 4};
    assertThat(RankCorrelation.spearman(x, new double[] {10, 20, 25, 900})).isEqualTo(1);
    assertThat(RankCorrelation.spearman(x, new double[] {4, 3, 2, 1})).isEqualTo(-1);
  }

  @Test
  void tiesGetTheirMeanRank() {
    double rho = RankCorrelation.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4});
    assertThat(rho).isCloseTo(Math.sqrt(0.9), within(1e-12));
  }

  @Test
  void whatDoesNotVaryHasNoCorrelation() {
    assertThat(RankCorrelation.spearman(new double[] {1, 1}, new double[] {1, 2})).isNaN();
  }
}
