package gangway.gap.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.estimator.Hashing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class CellTest {
  @Test
  @DisplayName("of mean and variance: .2, .4, .9 have mean .5 and variance .13")
  void moments() {
    Moments moments = Cells.moments(.2, .4, .9);

    assertThat(moments.mean()).isEqualTo(.5);
    assertThat(moments.variance()).isCloseTo(.13, within(1e-12));
    assertThat(Cells.moments(.7).variance()).isNaN();
  }

  @Test
  @DisplayName("of distinct persons is exact up to 1,000 and near the truth above")
  void distinct() {
    DistinctCount count = new DistinctCount();
    for (int i = 0; i < 2000; i++) {
      count.add(Hashing.of("p" + i % 1000));
    }
    assertThat(count.estimate()).isEqualTo(1000);

    for (int i = 0; i < 50_000; i++) {
      count.add(Hashing.of("p" + i));
    }
    assertThat((double) count.estimate()).isCloseTo(50_000, within(5_000.0));
  }

  @Test
  @DisplayName("of units keeps 256 of them exactly")
  void units() {
    Units units = new Units();
    for (int i = 0; i < 3000; i++) {
      units.add("crew" + i % 300, 5000);
    }

    assertThat(units.kept()).hasSize(256).allMatch(unit -> unit.n() == 10);
  }

  @Test
  @DisplayName("of polarisation: 1 where half are low and half high, 0 where none is low")
  void polarisation() {
    assertThat(Cells.of(.1, .2, .9, .8).polarisation()).isEqualTo(1);
    assertThat(Cells.of(.5, .5, .9, .8).polarisation()).isEqualTo(0);
    assertThat(Cells.of(.1, .5, .5, .8).polarisation()).isEqualTo(.5);
  }
}
