package gangway.simulation;

import gangway.gap.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** What both simulations count, and how they make shares of it. */
final class Rates {
  private Rates() {}

  /** Whether a verdict names the side that a gap was planted for. */
  static boolean isRight(Verdict verdict, double gap) {
    return gap > 0
        ? verdict == Verdict.DIGITAL_AHEAD
        : gap < 0 && verdict == Verdict.IN_PERSON_AHEAD;
  }

  /** A part of a whole; null of nothing. */
  static @Nullable Double share(double part, int whole) {
    return whole == 0 ? null : (Double) (part / whole);
  }
}
