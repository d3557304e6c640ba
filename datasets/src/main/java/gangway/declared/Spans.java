package gangway.declared;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 15m}, {@code 24h}, {@code 30d}. */
final class Spans {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})([smhd])");

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Spans() {}

  /**
   * @throws IllegalArgumentException where the text is no span
   */
  static Duration parse(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new IllegalArgumentException(text);
    }
    Duration unit =
        switch (span.group(2)) {
          case "d" -> DAY;
          case "h" -> HOUR;
          case "m" -> MINUTE;
          default -> SECOND;
        };
    return unit.multipliedBy(Long.parseLong(span.group(1)));
  }

  /** In the greatest unit that gives a whole number. */
  static String print(Duration span) {
    for (Duration unit : new Duration[] {DAY, HOUR, MINUTE}) {
      if (!span.isZero() && span.toSeconds() % unit.toSeconds() == 0) {
        return span.dividedBy(unit) + (unit.equals(DAY) ? "d" : unit.equals(HOUR) ? "h" : "m");
      }
    }
    return span.toSeconds() + "s";
  }
}
