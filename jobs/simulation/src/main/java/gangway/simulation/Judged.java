package gangway.simulation;

import gangway.gap.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a run found of one company.
 *
 * @param company registry id
 * @param gap null where it has no interval
 * @param digital null where the side has no interval
 * @param inPerson likewise
 */
public record Judged(
    String company,
    Verdict verdict,
    @Nullable Gap gap,
    @Nullable Side digital,
    @Nullable Side inPerson) {

  /** A gap with its 95 % interval, in between-company standard deviations. */
  public record Gap(double value, double low, double high) {
    boolean holds(double truth) {
      return low <= truth && truth <= high;
    }
  }

  /**
   * Where a side was read to stand.
   *
   * @param low lower bound of its 95 % interval, in between-company standard deviations
   * @param high upper bound
   * @param reliability share of the read variance that is not sampling error, in (0,1]
   */
  public record Side(double low, double high, double reliability) {
    /** As read: the middle of the interval, which is not shrunk as the estimate is. */
    double level() {
      return (low + high) / 2;
    }

    /** Variance of the sampling error, in units of the variance between companies. */
    double noise() {
      return 1 / reliability - 1;
    }
  }
}
