package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.yardstick.PeersError;
import gangway.gap.yardstick.Positions;
import gangway.gap.yardstick.SidePosition;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class GapEstimateTest {
  @Test
  @DisplayName("of false discoveries rejects four of the fifteen of Benjamini and Hochberg's paper")
  void benjaminiHochberg() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1
    };

    double[] q = BenjaminiHochberg.qValues(p);

    assertThat(DoubleStream.of(q).filter(value -> value <= .05).count()).isEqualTo(4);
    assertThat(q[3]).isCloseTo(.0095 * 15 / 4, within(1e-12));
    assertThat(BenjaminiHochberg.threshold(p, .05)).isCloseTo(.05 * 5 / 15, within(1e-12));
  }

  @Test
  @DisplayName("of false discoveries agrees with the definition on random p-values in any order")
  void benjaminiHochbergNaively() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      double[] p = random.doubles(1 + random.nextInt(30)).map(x -> x * x).toArray();
      double[] naive = new double[p.length];
      for (int i = 0; i < p.length; i++) {
        double least = 1;
        for (double reach : p) {
          if (reach >= p[i]) {
            double rank = Arrays.stream(p).filter(x -> x <= reach).count();
            least = Math.min(least, reach * p.length / rank);
          }
        }
        naive[i] = least;
      }

      assertThat(BenjaminiHochberg.qValues(p)).containsExactly(naive, within(1e-12));
    }
  }

  @Test
  @DisplayName("of the gap's interval is symmetric without an error of the scale, and else bounded")
  void interval() {
    SidePosition up =
        Positions.of(Positions.estimate(300, .54, 4e-4 / 30), Positions.reference(.5, .02, .004));
    SidePosition down =
        Positions.of(Positions.estimate(300, .5, 4e-4 / 30), Positions.reference(.5, .02, .004));
    GapEstimate plain = estimate(up, down, 0);
    GapEstimate scaled = estimate(up, down, .3);
    GapEstimate mirrored = estimate(down, up, .3);
    double half = plain.variance().halfWidth(.95);

    assertThat(plain.low(.95)).isCloseTo(2 - half, within(1e-9));
    assertThat(plain.high(.95)).isCloseTo(2 + half, within(1e-9));
    assertThat(scaled.low(.95)).isBetween(0.0, 2 - half);
    assertThat(scaled.high(.95)).isBetween(2 + half, 2 * Math.exp(3 * .3 * 1.1) + half);
    assertThat(mirrored.low(.95)).isCloseTo(-scaled.high(.95), within(1e-9));
    assertThat(mirrored.high(.95)).isCloseTo(-scaled.low(.95), within(1e-9));
  }

  private static GapEstimate estimate(SidePosition digital, SidePosition inPerson, double scale) {
    return GapEstimate.of(digital, inPerson, new PeersError(0, 1e6, scale, 1e6, 0));
  }
}
