package gangway.exchange;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a company's care team is at work.
 *
 * <p>Opening hours are written as in OpenStreetMap's {@code opening_hours}, days and times only:
 * {@code Mo-Fr 08:00-20:00; Sa,Su 09:00-12:00,13:00-17:00}. A later rule replaces an earlier one of
 * the same day; a day without a rule is closed. {@code 24:00} ends a day.
 */
public final class BusinessCalendar implements Serializable {
  private static final long serialVersionUID = 1;
  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
  private static final Pattern RULE =
      Pattern.compile("(?<days>[A-Za-z]{2}(?:[-,][A-Za-z]{2})*)\\s+(?<hours>[0-9:,\\-]+)");
  private static final Pattern SPAN = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");
  private static final int MINUTES_OF_DAY = 24 * 60;

  private record Span(int fromMinute, int toMinute) implements Serializable {}

  private final ZoneId zone;
  private final EnumMap<DayOfWeek, List<Span>> week;
  private final TreeSet<LocalDate> holidays;

  private BusinessCalendar(
      ZoneId zone, Map<DayOfWeek, List<Span>> week, Collection<LocalDate> holidays) {
    this.zone = zone;
    this.week = new EnumMap<>(week);
    this.holidays = new TreeSet<>(holidays);
  }

  /**
   * A calendar out of its written form.
   *
   * @param zone time zone id, such as {@code Europe/Paris}
   * @param hours opening hours, such as {@code Mo-Fr 08:00-20:00; Sa 09:00-17:00}
   * @param holidays days on which nobody works
   * @throws IllegalArgumentException naming the part that cannot be read and what was expected
   */
  public static BusinessCalendar of(String zone, String hours, Set<LocalDate> holidays) {
    EnumMap<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (String rule : hours.split(";", -1)) {
      if (!rule.isBlank()) {
        addRule(rule.strip(), week);
      }
    }
    if (week.isEmpty()) {
      throw new IllegalArgumentException(
          "opening hours '" + hours + "' name no day; expected such as 'Mo-Fr 08:00-20:00'");
    }
    return new BusinessCalendar(zoneOf(zone), week, holidays);
  }

  private static ZoneId zoneOf(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time zone '" + zone + "' is unknown; expected such as 'Europe/Paris'", e);
    }
  }

  private static void addRule(String rule, Map<DayOfWeek, List<Span>> week) {
    Matcher parts = RULE.matcher(rule);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "opening hours '" + rule + "' cannot be read; expected such as 'Mo-Fr 08:00-20:00'");
    }
    List<Span> spans = spans(parts.group("hours"));
    for (String days : parts.group("days").split(",", -1)) {
      String[] ends = days.split("-", -1);
      int first = day(ends[0]);
      int last = day(ends[ends.length - 1]);
      for (int d = first; ; d = (d + 1) % 7) {
        week.put(DayOfWeek.of(d + 1), spans);
        if (d == last) {
          break;
        }
      }
    }
  }

  private static List<Span> spans(String hours) {
    List<Span> spans = new ArrayList<>();
    for (String written : hours.split(",", -1)) {
      Span span = span(written);
      if (!spans.isEmpty() && span.fromMinute() < spans.get(spans.size() - 1).toMinute()) {
        throw new IllegalArgumentException(
            "hours '"
                + hours
                + "' overlap; expected spans in order, such as 08:00-12:00,13:00-17:00");
      }
      spans.add(span);
    }
    return List.copyOf(spans);
  }

  private static int day(String name) {
    int index = DAYS.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new IllegalArgumentException("day '" + name + "' is none of Mo Tu We Th Fr Sa Su");
    }
    return index;
  }

  private static Span span(String text) {
    Matcher m = SPAN.matcher(text);
    if (m.matches()) {
      int from = Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2));
      int to = Integer.parseInt(m.group(3)) * 60 + Integer.parseInt(m.group(4));
      if (from < to && to <= MINUTES_OF_DAY) {
        return new Span(from, to);
      }
    }
    throw new IllegalArgumentException(
        "hours '" + text + "' cannot be read; expected such as 08:00-20:00, within one day");
  }

  /**
   * Working time between two instants, in seconds; 0 when {@code to} is not after {@code from}.
   * Days are those of the calendar's zone, also when clocks change.
   */
  public long seconds(Instant from, Instant to) {
    long total = 0;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate d = from.atZone(zone).toLocalDate(); !d.isAfter(last); d = d.plusDays(1)) {
      if (!holidays.contains(d)) {
        for (Span span : week.getOrDefault(d.getDayOfWeek(), List.of())) {
          Instant begin = max(from, at(d, span.fromMinute()));
          Instant end = min(to, at(d, span.toMinute()));
          if (begin.isBefore(end)) {
            total += Duration.between(begin, end).toSeconds();
          }
        }
      }
    }
    return total;
  }

  private Instant at(LocalDate day, int minute) {
    ZonedDateTime time =
        minute == MINUTES_OF_DAY
            ? day.plusDays(1).atStartOfDay(zone)
            : day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone);
    return time.toInstant();
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
