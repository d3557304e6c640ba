package gangway.stream.window;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The window setting: tumbling windows of one length aligned to the epoch, or one window over the
 * whole span.
 *
 * @param millis length in milliseconds; {@link Long#MAX_VALUE} for the whole span
 */
public record Window(long millis) implements Serializable {
  /** One window over everything. */
  public static final Window ALL = new Window(Long.MAX_VALUE);

  public Window {
    if (millis < Duration.ofHours(1).toMillis()) {
      throw new IllegalArgumentException(
          "a window must be at least one hour long, not " + Duration.ofMillis(millis));
    }
  }

  /** True for the one window over everything. */
  public boolean isAll() {
    return millis == Long.MAX_VALUE;
  }

  /** Start of the window that holds {@code time}, in milliseconds; 0 for the whole span. */
  public long startOf(Instant time) {
    return isAll() ? 0 : Math.floorDiv(time.toEpochMilli(), millis) * millis;
  }

  /** Exclusive end of the window that starts at {@code start}. */
  public long endOf(long start) {
    return isAll() ? Long.MAX_VALUE : start + millis;
  }
}
