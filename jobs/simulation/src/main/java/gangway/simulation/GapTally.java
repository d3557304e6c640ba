package gangway.simulation;

import gangway.gap.settings.GapSettings;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Counts over windows of companies whose true gap is known. */
final class GapTally {
  private int windows;
  private int companies;
  private int intervals;
  private int covered;
  private int planted;
  private int plantedCovered;
  private int plantedFlagged;
  private int plantedMatched;
  private int oracleFlagged;
  private int equal;
  private int equalFlagged;
  private int equalMatched;
  private double falseShares;

  void add(
      double[] truth, CompanyGap[] found, double[] oracle, double[] oracleQ, GapSettings settings) {
    int flagged = 0;
    int wrong = 0;
    for (int i = 0; i < truth.length; i++) {
      boolean right = Rates.isRight(found[i].verdict(), truth[i]);
      boolean matched = found[i].verdict() == Verdict.MATCHED;
      boolean holds = holds(found[i].gapLow(), truth[i], found[i].gapHigh());
      if (found[i].verdict().isAhead()) {
        flagged++;
        wrong += right ? 0 : 1;
      }
      companies++;
      intervals += found[i].gapLow() == null ? 0 : 1;
      covered += holds ? 1 : 0;
      if (truth[i] == 0) {
        equal++;
        equalFlagged += found[i].verdict().isAhead() ? 1 : 0;
        equalMatched += matched ? 1 : 0;
      } else {
        planted++;
        plantedCovered += holds ? 1 : 0;
        plantedFlagged += right ? 1 : 0;
        plantedMatched += matched ? 1 : 0;
        oracleFlagged +=
            oracleQ[i] <= settings.falseDiscoveryRate()
                    && oracle[i] * Math.signum(truth[i]) >= settings.aheadGap()
                ? 1
                : 0;
      }
    }
    windows++;
    falseShares += flagged == 0 ? 0 : (double) wrong / flagged;
  }

  private static boolean holds(@Nullable Double low, double truth, @Nullable Double high) {
    return low != null && high != null && low <= truth && truth <= high;
  }

  GapSimulation.Result result() {
    return new GapSimulation.Result(
        Rates.share(covered, intervals),
        falseShares / windows,
        Rates.share(plantedFlagged, planted),
        Rates.share(oracleFlagged, planted),
        Rates.share(equalFlagged, equal),
        Rates.share(plantedCovered, planted),
        Rates.share(equalMatched, equal),
        Rates.share(plantedMatched, planted),
        1 - (double) intervals / companies);
  }
}
