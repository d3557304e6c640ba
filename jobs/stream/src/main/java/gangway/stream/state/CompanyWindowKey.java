package gangway.stream.state;

import gangway.measure.ReadReview;
import gangway.measure.ScoredExchange;
import gangway.stream.window.Window;
import java.util.Objects;

/**
 * A company in one window, of which there is one summary.
 *
 * @param company registry id
 * @param windowStart start of the window in milliseconds
 */
public record CompanyWindowKey(String company, long windowStart) {

  /** Where an exchange counts: in the window in which it was opened. */
  public static CompanyWindowKey of(ScoredExchange scored, Window window) {
    return new CompanyWindowKey(
        scored.exchange().parties().company(), window.startOf(scored.exchange().opened()));
  }

  /** Where a review of a company of the registry counts. */
  public static CompanyWindowKey of(ReadReview read, Window window) {
    return new CompanyWindowKey(
        Objects.requireNonNull(read.review().company(), read.review().id()),
        window.startOf(read.review().time()));
  }
}
