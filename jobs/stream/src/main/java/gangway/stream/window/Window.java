package gangway.stream.window;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How time is cut into the spans that are judged. */
public sealed interface Window extends Serializable {
  /** One window over everything. */
  static Window all() {
    return new Whole();
  }

  /** Start of the window that holds {@code time}, in milliseconds; 0 for the whole span. */
  long startOf(Instant time);

  /** Exclusive end of the window that starts at {@code start}. */
  long endOf(long start);

  /** True for the one window over everything. */
  default boolean isAll() {
    return this instanceof Whole;
  }

  /** Windows of one length, aligned to 1970 in UTC. */
  static Window ofLength(Duration length) {
    return new Length(length.toMillis());
  }

  /** The whole span. */
  record Whole() implements Window {
    @Override
    public long startOf(Instant time) {
      return 0;
    }

    @Override
    public long endOf(long start) {
      return Long.MAX_VALUE;
    }

    @Override
    public String toString() {
      return "all";
    }
  }

  /**
   * Windows of one length.
   *
   * @param millis length in milliseconds, an hour or more
   */
  record Length(long millis) implements Window {
    public Length {
      if (millis < Duration.ofHours(1).toMillis()) {
        throw new IllegalArgumentException(
            "a window must be at least one hour long, not " + Duration.ofMillis(millis));
      }
    }

    @Override
    public long startOf(Instant time) {
      return Math.floorDiv(time.toEpochMilli(), millis) * millis;
    }

    @Override
    public long endOf(long start) {
      return start + millis;
    }

    @Override
    public String toString() {
      return Duration.ofMillis(millis).toString();
    }
  }

  /**
   * Windows of the calendar.
   *
   * @param unit how long they are
   * @param zone in which their days begin
   */
  record Calendar(Unit unit, ZoneId zone) implements Window {
    /** How long a window of the calendar is. */
    public enum Unit {
      /** From Monday to Sunday (ISO 8601). */
      WEEK(Period.ofWeeks(1)),
      MONTH(Period.ofMonths(1)),
      QUARTER(Period.ofMonths(3));

      private final Period length;

      Unit(Period length) {
        this.length = length;
      }

      /** As people write it: {@code month}. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }

      private LocalDate first(LocalDate day) {
        return switch (this) {
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        };
      }
    }

    @Override
    public long startOf(Instant time) {
      return millis(unit.first(time.atZone(zone).toLocalDate()));
    }

    @Override
    public long endOf(long start) {
      return millis(Instant.ofEpochMilli(start).atZone(zone).toLocalDate().plus(unit.length));
    }

    private long millis(LocalDate day) {
      return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    @Override
    public String toString() {
      return unit.word() + " " + zone;
    }
  }
}
