package gangway.gap.verdict;

import gangway.gap.settings.GapSettings;

/**
 * What a gap is called. Ahead: large enough, its whole interval beyond 0, and a discovery among the
 * window's companies. Matched: its whole interval is near 0. Else there is not enough evidence. The
 * interval is the one that is printed, so that a reader can check the verdict.
 */
final class VerdictRule {
  private final GapSettings settings;

  VerdictRule(GapSettings settings) {
    this.settings = settings;
  }

  /**
   * @param q the gap's q-value among the companies of the window that can be judged
   */
  Verdict verdict(GapEstimate estimate, double q) {
    double gap = estimate.shrunken();
    double low = estimate.low(settings.confidence());
    double high = estimate.high(settings.confidence());
    boolean discovered = q <= settings.falseDiscoveryRate();
    if (discovered && gap >= settings.aheadGap() && low > 0) {
      return Verdict.DIGITAL_AHEAD;
    }
    if (discovered && -gap >= settings.aheadGap() && high < 0) {
      return Verdict.IN_PERSON_AHEAD;
    }
    return low >= -settings.matchedGap() && high <= settings.matchedGap()
        ? Verdict.MATCHED
        : Verdict.NOT_ENOUGH_EVIDENCE;
  }
}
