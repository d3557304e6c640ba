package gangway.reality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.reality.TwoWays.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoWaysTest {
  /** True levels that correlate by r, read with noise by texts that are seen both ways. */
  private static List<List<Pair>> companies(double r, int companies, int texts, double shared) {
    SplittableRandom random = new SplittableRandom(9);
    List<List<Pair>> all = new ArrayList<>();
    for (int c = 0; c < companies; c++) {
      double one = random.nextGaussian();
      double other = r * one + Math.sqrt(1 - r * r) * random.nextGaussian();
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < texts; i++) {
        double both = shared * random.nextGaussian();
        pairs.add(
            new Pair(
                one + both + 3 * random.nextGaussian(), other + both + 3 * random.nextGaussian()));
      }
      all.add(pairs);
    }
    return all;
  }

  @Test
  void the_correlation_without_noise_is_that_of_the_true_levels() {
    TwoWays found = TwoWays.of(companies(.8, 4000, 40, 2), 30);

    assertThat(found.companies()).isEqualTo(4000);
    assertThat(found.withoutNoise()).isCloseTo(.8, within(.03));
    assertThat(found.correlation()).isLessThan(.78);
    assertThat(found.low()).isLessThan(found.correlation());
    assertThat(found.high()).isGreaterThan(found.correlation());
  }

  @Test
  void companies_of_few_texts_stay_out() {
    List<List<Pair>> companies = new ArrayList<>(companies(.8, 10, 40, 0));
    companies.addAll(companies(.8, 5, 29, 0));

    TwoWays found = TwoWays.of(companies, 30);

    assertThat(found.companies()).isEqualTo(10);
    assertThat(found.texts()).isEqualTo(400);
  }
}
