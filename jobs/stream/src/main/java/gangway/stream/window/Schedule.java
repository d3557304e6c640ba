package gangway.stream.window;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When, in event time, an exchange is handed on and a window is judged.
 *
 * <p>An exchange counts in the window in which it was opened. It is handed on when its conversation
 * has been silent for the watch, or when its window is about to be judged, whichever comes first; a
 * window is judged one watch after its end, so that questions asked on its last day had their time
 * to be answered.
 *
 * @param window how time is cut
 * @param watch how long a silent conversation is watched, and how long a window waits after its end
 */
public record Schedule(Window window, Duration watch) implements Serializable {

  /**
   * When the window that starts at {@code windowStart} is judged; at the end of the input for the
   * whole span.
   */
  public long judgedAt(long windowStart) {
    return window.isAll() ? Long.MAX_VALUE : window.endOf(windowStart) + watch.toMillis();
  }

  /** True when what happened at {@code time} comes too late for its window. */
  public boolean isJudged(Instant time, long watermark) {
    return watermark >= judgedAt(window.startOf(time));
  }

  /** When a conversation with posts from {@code first} to {@code last} is handed on. */
  public long dueAt(Instant first, Instant last) {
    return Math.min(last.toEpochMilli() + watch.toMillis(), judgedAt(window.startOf(first)));
  }
}
