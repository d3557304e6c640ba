package gangway.app;

import gangway.stream.window.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths and points of time as people type them. */
final class Spans {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})([hdw])");

  private Spans() {}

  /** {@code all}, or a number with h, d or w: {@code 24h}, {@code 30d}, {@code 4w}. */
  static Window window(String value) {
    if (value.equals("all")) {
      return Window.ALL;
    }
    Matcher matcher = LENGTH.matcher(value);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw UserError.usage(
          "--window: expected a length such as 24h, 30d or 4w, or all, not '" + value + "'");
    }
    long number = Long.parseLong(matcher.group(1));
    long hours =
        switch (matcher.group(2)) {
          case "h" -> number;
          case "d" -> number * 24;
          default -> number * 24 * 7;
        };
    return new Window(Duration.ofHours(hours).toMillis());
  }

  /** A day ({@code 2019-05-22}, its start in UTC) or an instant ({@code 2019-05-22T12:00:00Z}). */
  static Instant instant(String option, String value) {
    try {
      return value.contains("T")
          ? Instant.parse(value)
          : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw UserError.usage(
          option
              + ": expected a day such as 2019-05-22 or a time such as 2019-05-22T12:00:00Z, not '"
              + value
              + "'");
    }
  }
}
