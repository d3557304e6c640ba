package gangway.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void aForkDoesNotDependOnWhatWasDrawnBefore() {
    Dice fresh = Dice.seeded(3);
    Dice used = Dice.seeded(3);
    used.next();
    used.normal();
    assertThat(used.fork("company").next()).isEqualTo(fresh.fork("company").next());
  }

  @Test
  void forksOfOtherNamesNumbersAndSeedsDiffer() {
    Dice dice = Dice.seeded(3);
    assertThat(
            new long[] {
              dice.fork("a").next(),
              dice.fork("b").next(),
              dice.fork("a", 1).next(),
              dice.fork("a", 2).next(),
              Dice.seeded(4).fork("a").next()
            })
        .doesNotHaveDuplicates();
  }

  /** Pins the numbers themselves: every corpus rests on them. */
  @Test
  void drawsTheSameNumbersForEver() {
    Dice dice = Dice.seeded(2026).fork("pinned");
    assertThat(dice.next()).isEqualTo(PINNED);
  }

  private static final long PINNED = 4_215_963_228_815_513_400L;

  @Test
  void normalDrawsHaveMeanZeroAndDeviationOne() {
    Dice dice = Dice.seeded(11);
    double[] drawn = DoubleStream.generate(dice::normal).limit(20_000).toArray();
    double mean = DoubleStream.of(drawn).average().orElseThrow();
    double square = DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow();
    assertThat(mean).isBetween(-.03, .03);
    assertThat(square).isBetween(.96, 1.04);
  }

  @Test
  void centredDrawsSumToNothingAndKeepTheirDistances() {
    assertThat(Dice.centred(List.of(1.0, 2.0, 6.0))).containsExactly(-2.0, -1.0, 3.0);
  }

  @Test
  void weightedDrawsFollowTheirWeights() {
    Dice dice = Dice.seeded(12);
    int[] counts = new int[3];
    for (int i = 0; i < 10_000; i++) {
      counts[dice.weighted(1, 2, 7)]++;
    }
    assertThat(counts[0]).isBetween(850, 1_150);
    assertThat(counts[1]).isBetween(1_850, 2_150);
    assertThat(counts[2]).isBetween(6_850, 7_150);
  }
}
