package gangway.gap.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.summary.Cells;
import gangway.gap.summary.Moments;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class SpreadTest {
  @Test
  @DisplayName("of the spread between units: three units of two texts have tau^2 .03, error .04")
  void betweenUnit() {
    BetweenUnit between =
        BetweenUnit.of(
            List.of(Cells.moments(.2, .4), Cells.moments(.6, .8), Cells.moments(.4, .6)));

    assertThat(between.variance()).isCloseTo(.03, within(1e-12));
    assertThat(between.standardError()).isCloseTo(.04, within(1e-12));
    assertThat(between.sd()).isCloseTo(Math.sqrt(.03), within(1e-12));
    assertThat(between.bound(.95, -1)).isZero();
    assertThat(between.bound(.95, 1)).isCloseTo(Math.sqrt(.03 + 4.302653 * .04), within(1e-6));
  }

  @Test
  @DisplayName("of the spread between units finds what is planted, and none where there is none")
  void betweenUnitPlanted() {
    SplittableRandom random = new SplittableRandom(2);
    for (double planted : new double[] {0, .1}) {
      Moments[] units = new Moments[200];
      for (int u = 0; u < units.length; u++) {
        double level = .5 + planted * random.nextGaussian();
        units[u] =
            Cells.moments(
                DoubleStream.generate(() -> level + .15 * random.nextGaussian())
                    .map(score -> Math.min(1, Math.max(0, score)))
                    .limit(3 + u % 9)
                    .toArray());
      }

      BetweenUnit between = BetweenUnit.of(List.of(units));

      assertThat(between.variance())
          .isCloseTo(planted * planted, within(2.5 * between.standardError()));
      assertThat(between.standardError()).isLessThan(.003);
    }
  }

  @Test
  @DisplayName(
      "of inconsistency: .4 .6 .4 .6 is .231, all or nothing is 1, all alike at 1 undefined")
  void inconsistency() {
    assertThat(Inconsistency.of(Cells.of(.4, .6, .4, .6)))
        .isCloseTo(Math.sqrt(.04 / 3 / .25), within(1e-9));
    assertThat(Inconsistency.of(Cells.of(0, 1, 0, 1))).isEqualTo(1);
    assertThat(Inconsistency.of(Cells.of(1, 1, 1))).isNaN();
  }
}
