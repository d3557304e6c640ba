package gangway.app;

import gangway.problems.Suggestion;
import gangway.stream.window.Window;
import gangway.stream.window.Window.Calendar.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths and points of time as people type them. */
final class Spans {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})([hdw])");

  private static final List<String> WORDS = List.of("week", "month", "quarter", "all");

  private Spans() {}

  /**
   * {@code all}; {@code week}, {@code month} or {@code quarter} of the calendar; or a number with
   * h, d or w: {@code 24h}, {@code 30d}, {@code 4w}.
   *
   * @param zone in which the days of the calendar begin
   */
  static Window window(String value, String zone) {
    if (value.equals("all")) {
      return Window.all();
    }
    for (Unit unit : Unit.values()) {
      if (unit.word().equals(value)) {
        return new Window.Calendar(unit, zone(zone));
      }
    }
    Matcher matcher = LENGTH.matcher(value);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw UserError.usage(
          "--window: expected week, month, quarter, all, or a length such as 24h, 30d or 4w, not '"
              + value
              + "'"
              + Suggestion.clause(value, WORDS));
    }
    long number = Long.parseLong(matcher.group(1));
    long hours =
        switch (matcher.group(2)) {
          case "h" -> number;
          case "d" -> number * 24;
          default -> number * 24 * 7;
        };
    return Window.ofLength(Duration.ofHours(hours));
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw UserError.usage(
          "--zone: expected a time zone such as Europe/Paris, not '"
              + zone
              + "'"
              + Suggestion.clause(zone, ZoneId.getAvailableZoneIds()));
    }
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
