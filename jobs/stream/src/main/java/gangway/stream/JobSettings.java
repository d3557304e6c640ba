package gangway.stream;

import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.settings.Settings;
import gangway.stream.window.Window;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the job is told.
 *
 * @param window how time is cut
 * @param from leave out what was said before; null for no bound
 * @param to leave out what was said then or later; null for no bound
 * @param judging thresholds, weights and spans by which companies are judged
 * @param norms yardstick from history; null to compare with the window's peers
 * @param fallback yardstick of channels whose peers are too few or do not differ beyond chance;
 *     null for none
 * @param readingError what the models get wrong for one company and not for another
 */
public record JobSettings(
    Window window,
    @Nullable Instant from,
    @Nullable Instant to,
    Settings judging,
    @Nullable Norms norms,
    @Nullable Norms fallback,
    ReadingError readingError) {
  public JobSettings {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("the span must begin before its end: " + from + ", " + to);
    }
  }
}
