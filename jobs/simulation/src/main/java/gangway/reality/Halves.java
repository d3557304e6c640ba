package gangway.reality;

import gangway.gap.estimator.Hashing;
import gangway.gap.estimator.Variance;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.gap.yardstick.SidePosition;
import gangway.gap.yardstick.Yardsticks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One company against itself: its people are dealt into two halves, again and again, and the halves
 * judged as two companies. There is no difference to be found, so each one that is found is false.
 *
 * @param companies that had enough observations
 * @param splits how many pairs of halves were judged
 * @param ahead share of the pairs of which one half was called ahead of the other
 * @param covered share of the pairs whose interval of the difference holds 0
 */
public record Halves(int companies, long splits, double ahead, double covered) {
  /** Halves of fewer than the least observations of a side would have no position. */
  private static final int LEAST = 60;

  /** Counts in the making. */
  private static final class Tally {
    private int companies;
    private long splits;
    private long ahead;
    private long covered;

    void add(double difference, double half, boolean isAhead) {
      splits++;
      ahead += isAhead ? 1 : 0;
      covered += Math.abs(difference) <= half ? 1 : 0;
    }

    Halves result() {
      return new Halves(companies, splits, (double) ahead / splits, (double) covered / splits);
    }
  }

  /**
   * Deals the people of each company with at least 60 observations.
   *
   * @param observations of one side of all companies of a source
   * @param times how often each company is dealt
   */
  public static Halves of(
      List<Observation> observations, Side side, GapSettings settings, int times) {
    Norms norms = OwnNorms.of(observations, settings);
    Tally tally = new Tally();
    for (Map.Entry<String, List<Observation>> company : OwnNorms.grouped(observations).entrySet()) {
      if (company.getValue().size() >= LEAST) {
        tally.companies++;
        for (int time = 0; time < times; time++) {
          split(company.getValue(), side, settings, norms, time, tally);
        }
      }
    }
    return tally.result();
  }

  private static void split(
      List<Observation> of, Side side, GapSettings settings, Norms norms, int time, Tally tally) {
    String sector = of.get(0).sector();
    List<CompanySummary> halves =
        List.of(
            CompanySummary.empty(of.get(0).company(), sector, settings),
            CompanySummary.empty(of.get(0).company(), sector, settings));
    long salt = Hashing.mix((time + 1) * Hashing.GOLDEN);
    for (Observation observation : of) {
      halves
          .get((int) (Hashing.mix(Hashing.of(observation.cluster()) ^ salt) & 1))
          .add(observation);
    }
    SidePosition one = position(halves.get(0), side, settings, norms);
    SidePosition other = position(halves.get(1), side, settings, norms);
    if (one != null && other != null && one.parts().equals(other.parts())) {
      judge(one, other, settings, tally);
    }
  }

  private static @Nullable SidePosition position(
      CompanySummary half, Side side, GapSettings settings, Norms norms) {
    if (half.n(side) == 0) {
      return null;
    }
    Yardsticks yardsticks =
        new Yardsticks(
            settings,
            norms,
            null,
            ReadingError.NONE,
            half.sector(),
            Objects.requireNonNull(half.first()),
            Objects.requireNonNull(half.last()),
            List.of(half));
    return yardsticks.position(0, side);
  }

  /** Both halves are read by the same norms and the same models, so only sampling differs. */
  private static void judge(
      SidePosition one, SidePosition other, GapSettings settings, Tally tally) {
    double difference = one.raw() - other.raw();
    Variance variance =
        new Variance()
            .add(one.samplingVariance(), one.samplingDegrees())
            .add(other.samplingVariance(), other.samplingDegrees());
    double half = variance.halfWidth(settings.confidence());
    double unrelated = one.unrelatedVariance() + other.unrelatedVariance();
    double shrunken = difference * unrelated / (unrelated + variance.total());
    tally.add(
        difference, half, Math.abs(difference) > half && Math.abs(shrunken) >= settings.aheadGap());
  }
}
