package gangway.gap.memory;

import gangway.gap.verdict.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag that was raised or cleared: a row of the table of flags.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window that brought it about
 * @param windowEnd end of that window, exclusive
 * @param event raised or cleared
 * @param verdict that the flag stands for
 * @param gap of that window; null where it has none
 * @param gapLow lower bound of its interval; null as gap
 * @param gapHigh upper bound of its interval; null as gap
 * @param reason why, as {@code CODE NUMBER}: see {@link Reason}
 */
public record FlagEvent(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    Event event,
    Verdict verdict,
    @Nullable Double gap,
    @Nullable Double gapLow,
    @Nullable Double gapHigh,
    String reason) {
  /** What became of the flag. */
  public enum Event {
    RAISED,
    CLEARED
  }

  /** Why; the number that follows is of windows. */
  public enum Reason {
    /** The verdict held in so many windows in a row. */
    VERDICT_HELD,
    /** The gap was small in so many windows in a row. */
    GAP_CLOSED,
    /** The sides were found to match in so many windows in a row. */
    MATCHED,
    /** The other side is ahead, in so many windows in a row. */
    REVERSED,
    /** So many windows in a row had not enough evidence to uphold the flag. */
    NO_EVIDENCE
  }
}
