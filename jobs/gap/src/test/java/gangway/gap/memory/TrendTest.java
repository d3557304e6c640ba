package gangway.gap.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.estimator.StudentByIntegration;
import gangway.gap.summary.Observations;
import gangway.gap.verdict.Gaps;
import gangway.gap.verdict.Gaps.Yardstick;
import gangway.gap.verdict.Verdict;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trend")
class TrendTest {
  private static final Instant EARLIER = Observations.BEGINNING;
  private static final Instant LATER = Observations.A_MONTH_LATER;

  @Test
  @DisplayName("is the difference of two windows; the same norms' error cancels")
  void change() {
    Trend trend =
        Objects.requireNonNull(
            Trend.between(
                Gaps.of(Verdict.MATCHED, .1, EARLIER),
                Gaps.of(Verdict.DIGITAL_AHEAD, .9, LATER),
                .95));

    double half = 1.959964 * Math.sqrt(.08);
    assertThat(trend.change()).isCloseTo(.8, within(1e-9));
    assertThat(trend.low()).isCloseTo(.8 - half, within(1e-5));
    assertThat(trend.high()).isCloseTo(.8 + half, within(1e-5));
    assertThat(trend.pValue()).isCloseTo(.004678, within(1e-5));
  }

  @Test
  @DisplayName("is not known where a window has no gap")
  void unknown() {
    assertThat(
            Trend.between(
                Gaps.of(Verdict.NOT_ENOUGH_EVIDENCE, null, EARLIER),
                Gaps.of(Verdict.MATCHED, .1, LATER),
                .95))
        .isNull();
  }

  @Test
  @DisplayName("refuses windows that are not in order")
  void order() {
    assertThatThrownBy(
            () ->
                Trend.between(
                    Gaps.of(Verdict.MATCHED, .1, LATER),
                    Gaps.of(Verdict.MATCHED, .1, EARLIER),
                    .95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in order");
  }

  private static final Yardstick PEERS =
      new Yardstick(ReferenceKind.PEERS, 12, Observations.BEGINNING, null);
  private static final Yardstick NORMS =
      new Yardstick(ReferenceKind.NORMS, 50, Observations.BEGINNING, "2026-1");

  @Test
  @DisplayName("by peers, by hand: the peers' error of both windows is added")
  void peersByHand() {
    Trend trend =
        Objects.requireNonNull(
            Trend.between(
                Gaps.of(PEERS, PEERS, .1, .3, .2, EARLIER),
                Gaps.of(PEERS, PEERS, .9, .3, .2, LATER),
                .95));

    double degrees = .26 * .26 / (2 * .04 * .04 / 11);
    assertThat(StudentByIntegration.tails((trend.high() - .8) / Math.sqrt(.26), degrees))
        .isCloseTo(.05, within(1e-5));
  }

  @Test
  @DisplayName("is what plain sums and Student's t added up from its density say, in 300 pairs")
  void naively() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 300; round++) {
      boolean peers = random.nextBoolean();
      boolean same = !peers && random.nextBoolean();
      Yardstick one = anyYardstick(peers, "2026-1", random);
      Yardstick other = same ? one : anyYardstick(peers, "2026-2", random);
      double[] gap = random.doubles(2, -2, 2).toArray();
      double[] sampling = random.doubles(2, .05, .5).toArray();
      double[] error = random.doubles(2, .05, .5).toArray();
      double confidence = .5 + .49 * random.nextDouble();

      Trend trend =
          Objects.requireNonNull(
              Trend.between(
                  Gaps.of(one, one, gap[0], sampling[0], error[0], EARLIER),
                  Gaps.of(other, other, gap[1], sampling[1], error[1], LATER),
                  confidence));

      double variance = sampling[0] * sampling[0] + sampling[1] * sampling[1];
      double fourth = 0;
      if (!same) {
        variance += error[0] * error[0] + error[1] * error[1];
        fourth =
            Math.pow(error[0], 4) / (one.companies() - 1)
                + Math.pow(error[1], 4) / (other.companies() - 1);
      }
      double degrees = fourth > 0 ? variance * variance / fourth : 1e6;
      double change = gap[1] - gap[0];
      double t = (trend.high() - change) / Math.sqrt(variance);
      assertThat(trend.change()).isCloseTo(change, within(1e-12));
      assertThat(trend.high() - change).isCloseTo(change - trend.low(), within(1e-12));
      assertThat(StudentByIntegration.tails(t, degrees)).isCloseTo(1 - confidence, within(1e-5));
      assertThat(trend.pValue())
          .isCloseTo(
              StudentByIntegration.tails(change / Math.sqrt(variance), degrees), within(1e-5));
    }
  }

  private static Yardstick anyYardstick(boolean peers, String name, SplittableRandom random) {
    return new Yardstick(
        peers ? ReferenceKind.PEERS : ReferenceKind.NORMS,
        3 + random.nextInt(60),
        Observations.BEGINNING.minusSeconds(random.nextInt(2)),
        peers ? null : name);
  }

  @Test
  @DisplayName("adds the error of norms that are others, though of the same dates")
  void otherNorms() {
    Yardstick others = new Yardstick(ReferenceKind.NORMS, 50, Observations.BEGINNING, "2026-2");

    assertThat(width(NORMS, NORMS, others, others))
        .isGreaterThan(width(NORMS, NORMS, NORMS, NORMS));
  }

  @Test
  @DisplayName("adds the error of norms where those of the better known side changed")
  void otherNormsOfOneSide() {
    Yardstick larger = new Yardstick(ReferenceKind.NORMS, 90, Observations.BEGINNING, "own");
    Yardstick later = new Yardstick(ReferenceKind.NORMS, 95, Observations.BEGINNING, "own-2");

    assertThat(width(NORMS, larger, NORMS, later))
        .isGreaterThan(width(NORMS, larger, NORMS, larger));
  }

  private static double width(
      Yardstick digital, Yardstick inPerson, Yardstick laterDigital, Yardstick laterInPerson) {
    Trend trend =
        Objects.requireNonNull(
            Trend.between(
                Gaps.of(digital, inPerson, .1, .2, .1, EARLIER),
                Gaps.of(laterDigital, laterInPerson, .4, .2, .1, LATER),
                .95));
    return trend.high() - trend.low();
  }

  @Test
  @DisplayName("is not known where one side went from norms to peers, which are other scales")
  void otherScale() {
    assertThat(
            Trend.between(
                Gaps.of(PEERS, NORMS, .1, .2, .1, EARLIER),
                Gaps.of(PEERS, PEERS, .4, .2, .1, LATER),
                .95))
        .isNull();
  }
}
