package gangway.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way of writing a time. */
interface TimeFormat {
  /** Names of the formats that need no pattern. */
  List<String> NAMES = List.of("iso", "twitter", "unix-seconds", "unix-millis");

  /** The time; null when the text is not of this format. */
  @Nullable Instant parse(String text);

  /** A time written so, for messages. */
  String example();

  /**
   * The format of a name, or of a pattern as in {@link DateTimeFormatter}.
   *
   * @param zone of times that state none
   * @throws IllegalArgumentException if it is neither
   */
  static TimeFormat of(String nameOrPattern, ZoneId zone, Locale locale) {
    return switch (nameOrPattern) {
      case "iso" -> new Iso(zone);
      case "twitter" -> new Written("EEE MMM dd HH:mm:ss Z yyyy", zone, Locale.ENGLISH);
      case "unix-seconds" -> new Unix(1);
      case "unix-millis" -> new Unix(1000);
      default -> new Written(nameOrPattern, zone, locale);
    };
  }

  /**
   * ISO 8601 as exports write it: a blank for the T, an offset with or without colon and blank
   * before it, a fraction of up to nine digits, or the date alone.
   */
  record Iso(ZoneId zone) implements TimeFormat {
    private static final Pattern SHAPE =
        Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
                + " ?(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?");

    @Override
    public @Nullable Instant parse(String text) {
      Matcher m = SHAPE.matcher(text);
      if (!m.matches()) {
        return null;
      }
      try {
        LocalDateTime local =
            LocalDateTime.of(
                number(m, 1),
                number(m, 2),
                number(m, 3),
                number(m, 4),
                number(m, 5),
                number(m, 6),
                nanos(m.group(7)));
        String offset = m.group(8);
        return offset == null
            ? local.atZone(zone).toInstant()
            : local.toInstant(ZoneOffset.of(offset.equals("UTC") ? "Z" : offset));
      } catch (DateTimeException e) {
        return null;
      }
    }

    private static int number(Matcher m, int group) {
      String digits = m.group(group);
      return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
      return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    @Override
    public String example() {
      return "2026-07-01T11:00:00Z";
    }
  }

  /** Seconds, or parts of them, since 1970. */
  record Unix(int perSecond) implements TimeFormat {
    @Override
    public @Nullable Instant parse(String text) {
      if (!text.matches("\\d{1,15}(\\.0+)?")) {
        return null;
      }
      long units = Long.parseLong(text.replaceFirst("\\..*", ""));
      return Instant.ofEpochMilli(units * (1000 / perSecond));
    }

    @Override
    public String example() {
      return perSecond == 1 ? "1782903600 (seconds)" : "1782903600000 (milliseconds)";
    }
  }

  /** A pattern; English ordinals ({@code 19th}) and the French {@code 1er} count as numbers. */
  final class Written implements TimeFormat {
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er)\\b");
    private static final Instant EXAMPLE = Instant.parse("2026-07-01T11:00:00Z");

    private final ZoneId zone;
    private final DateTimeFormatter formatter;

    Written(String pattern, ZoneId zone, Locale locale) {
      this.zone = zone;
      DateTimeFormatterBuilder builder =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
              .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
              .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
      // A default hour of the day would contradict an hour of the half-day.
      if (!pattern.matches(".*[hHkK].*")) {
        builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
      }
      formatter = builder.toFormatter(locale);
    }

    @Override
    public @Nullable Instant parse(String text) {
      try {
        TemporalAccessor parsed = formatter.parse(ORDINAL.matcher(text).replaceAll(""));
        return parsed.isSupported(ChronoField.INSTANT_SECONDS)
            ? Instant.from(parsed)
            : LocalDateTime.from(parsed).atZone(zone).toInstant();
      } catch (DateTimeException e) {
        return null;
      }
    }

    @Override
    public String example() {
      return formatter.format(EXAMPLE.atZone(ZoneOffset.UTC));
    }
  }
}
