package gangway.report.page;

import gangway.gap.summary.Side;
import gangway.language.Languages;
import gangway.report.findings.Estimate;
import gangway.report.form.Shown;
import gangway.report.tables.ReportException;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The report's words, numbers and dates in one language. */
final class Wording {
  private static final String BUNDLE = "gangway.report.page.messages";

  /** Languages that have a bundle of words. */
  static final List<Locale> LANGUAGES =
      Languages.read("gangway/report/page/languages.properties").all().stream()
          .map(language -> Locale.forLanguageTag(language.code()))
          .toList();

  /** Of a code that no bundle has words for. */
  private static final int LONGEST_CODE = 60;

  /** Chances below that are not worth their digits. */
  private static final double LEAST_PROBABILITY = .001;

  /** Minutes up to which a duration is told in hours, and in days from there on. */
  private static final long HOURS_UNTIL = 48 * 60;

  /** Stands where there is no value. */
  static final String NONE = "–";

  private static final char NO_BREAK = '\u00a0';
  private static final char NARROW_NO_BREAK = '\u202f';

  private final Locale language;
  private final ResourceBundle messages;
  private final String narrowBefore;
  private final String noBreakBefore;
  private final String noBreakAfter;

  private Wording(Locale language) {
    this.language = language;
    this.messages =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.narrowBefore = messages.getString("typography.narrow-before");
    this.noBreakBefore = messages.getString("typography.no-break-before");
    this.noBreakAfter = messages.getString("typography.no-break-after");
  }

  /**
   * The wording in the locale's language.
   *
   * @throws ReportException if there is no report in that language
   */
  static Wording in(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .map(Wording::new)
        .orElseThrow(
            () ->
                new ReportException(
                    "no report in language '"
                        + locale.toLanguageTag()
                        + "'; there are: "
                        + String.join(", ", LANGUAGES.stream().map(Locale::getLanguage).toList())));
  }

  String language() {
    return language.getLanguage();
  }

  /** The message of a key with its arguments put in. */
  String say(String key, Object... arguments) {
    return new MessageFormat(typeset(messages.getString(key)), language).format(arguments);
  }

  /** The message of a key that may not exist. */
  String sayOr(String key, Supplier<String> otherwise, Object... arguments) {
    return messages.containsKey(key) ? say(key, arguments) : otherwise.get();
  }

  /**
   * The message of {@code prefix.code}, or the code itself in plain letters where none is known.
   */
  String name(String prefix, String code) {
    return sayOr(
        prefix + "." + code,
        () -> Shown.text(code.replace('_', ' ').replace('-', ' '), LONGEST_CODE));
  }

  /**
   * The message of a code {@code SIDE CODE NUMBER}, by the key {@code prefix.side.code}; of one
   * that is not known the {@code prefix.other} message, with the code in plain letters.
   *
   * @param shown makes of the exact number the one that is shown
   */
  String coded(String prefix, String code, LongUnaryOperator shown) {
    String[] parts = key(code).split(" ", 3);
    String plain = String.join(" ", parts).replace('-', ' ');
    if (parts.length < 3 || !parts[2].matches("\\d{1,15}")) {
      return say(prefix + ".other", plain);
    }
    long number = shown.applyAsLong(Long.parseLong(parts[2]));
    return sayOr(
        prefix + "." + parts[0] + "." + parts[1],
        () -> say(prefix + ".other", plain),
        number,
        count(number));
  }

  /** A whole number on an axis. */
  String tick(int tick) {
    return tick == 0 ? "0" : (tick < 0 ? "−" : "+") + Math.abs(tick);
  }

  String count(long count) {
    return integer().format(count).replace('-', '−');
  }

  String count(@Nullable Long count) {
    return count == null ? NONE : count(count.longValue());
  }

  /** Two decimals, with sign: of z values and gaps. */
  String signed(@Nullable Double number) {
    return number == null ? NONE : signed(number, 2);
  }

  /** A score or change of score in [-1,1] as points of a hundred, with sign and one decimal. */
  String points(@Nullable Double change) {
    return change == null ? NONE : signed(change * 100, 1);
  }

  /** A score in [0,1] as points of a hundred. */
  String score(@Nullable Double score) {
    return score == null ? NONE : decimal(score * 100, 0);
  }

  /** Two decimals, without sign. */
  String number(@Nullable Double number) {
    return number == null ? NONE : decimal(number, 2);
  }

  /** Three decimals; smaller values as {@code < 0.001}. */
  String probability(@Nullable Double p) {
    if (p == null) {
      return NONE;
    }
    return p < LEAST_PROBABILITY
        ? say("number.below", decimal(LEAST_PROBABILITY, 3))
        : say("number.equals", decimal(p, 3));
  }

  String percent(@Nullable Double share) {
    return share == null ? NONE : NumberFormat.getPercentInstance(language).format(share);
  }

  /** The interval of an estimate, such as {@code +0.35 to +0.90}. */
  String interval(@Nullable Estimate estimate) {
    return estimate == null || estimate.low() == null
        ? NONE
        : say("number.interval", signed(estimate.low()), signed(estimate.high()));
  }

  /** Two decimals, with sign: of a value that has an interval. */
  String signed(@Nullable Estimate estimate) {
    return estimate == null ? NONE : signed(estimate.value());
  }

  /** The interval; "" where there is none. */
  String range(@Nullable Estimate estimate) {
    return estimate == null || estimate.low() == null ? "" : interval(estimate);
  }

  /** A code of the tables as a part of a key: {@code in-person} of {@code IN_PERSON}. */
  static String key(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String key(Enum<?> code) {
    return key(code.name());
  }

  String side(Side side) {
    return say("side." + key(side));
  }

  /** Seconds in the two largest units that matter, such as {@code 1 h 9 min}. */
  String duration(@Nullable Double seconds) {
    if (seconds == null) {
      return NONE;
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return say("duration.seconds", count(whole));
    }
    long minutes = Math.round(seconds / 60);
    if (minutes < 60) {
      return say("duration.minutes", count(minutes));
    }
    if (minutes < HOURS_UNTIL) {
      return say("duration.hours", count(minutes / 60), minutes % 60);
    }
    return say("duration.days", count(Math.round(minutes / (24 * 60.0))));
  }

  String day(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    String month = DateTimeFormatter.ofPattern("MMM", language).format(day);
    return say("date.day", day.getDayOfMonth(), month, String.valueOf(day.getYear()))
        .replace(' ', NO_BREAK);
  }

  String day(@Nullable Instant time, String otherwise) {
    return time == null ? otherwise : day(time);
  }

  /** Days from the first to the last, both included; one day is named once. */
  String days(Instant first, Instant last) {
    String from = day(first);
    String to = day(last);
    return from.equals(to) ? from : say("date.period", from, to);
  }

  /** Days of a window, whose end is exclusive. */
  String window(Instant start, Instant end) {
    return days(start, end.minusMillis(1));
  }

  /** An enumeration, such as {@code a, b and c}. */
  String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return say("list.last", String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** Makes blanks beside signs such that no line breaks there, as the language has it. */
  private String typeset(String text) {
    StringBuilder typeset = new StringBuilder(text);
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) == ' ') {
        typeset.setCharAt(i, blank(text.charAt(i - 1), text.charAt(i + 1)));
      }
    }
    return typeset.toString();
  }

  private char blank(char before, char after) {
    if (narrowBefore.indexOf(after) >= 0) {
      return NARROW_NO_BREAK;
    }
    return noBreakBefore.indexOf(after) >= 0 || noBreakAfter.indexOf(before) >= 0 ? NO_BREAK : ' ';
  }

  private String signed(double number, int decimals) {
    String digits = decimal(Math.abs(number), decimals);
    boolean zero = digits.equals(decimal(0, decimals));
    return (zero ? "" : number < 0 ? "−" : "+") + digits;
  }

  private String decimal(double number, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number).replace('-', '−');
  }

  private NumberFormat integer() {
    return NumberFormat.getIntegerInstance(language);
  }
}
