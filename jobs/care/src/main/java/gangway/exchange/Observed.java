package gangway.exchange;

import java.time.Instant;

/**
 * The stretch of time in which a company's replies on a channel are in the input. Silence outside
 * of it is not the company's.
 *
 * @param from no reply from before this time can be expected in the input
 * @param until nor one from after it
 */
public record Observed(Instant from, Instant until) {
  public Observed {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("observed until " + until + ", before " + from);
    }
  }

  /** Observed from the beginning of the input on. */
  public static Observed until(Instant end) {
    return new Observed(Instant.MIN, end);
  }

  /** Whether a question asked at this time could have been seen answered. */
  public boolean includes(Instant time) {
    return !time.isBefore(from) && !time.isAfter(until);
  }

  /** The same, but not beyond a time; a time before the beginning leaves a moment. */
  public Observed atMost(Instant end) {
    if (!end.isBefore(until)) {
      return this;
    }
    return new Observed(from, end.isBefore(from) ? from : end);
  }
}
