package gangway.exchange;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How posts become exchanges.
 *
 * @param quiet silence after which an exchange that waits for nobody is over: a customer who writes
 *     later reopens it, with a new clock
 * @param directSilence mutual silence that ends an exchange in a direct channel, whoever waits
 * @param directChannels channels in which one endless conversation holds many exchanges
 * @param watch how long an exchange is watched after its last post; a silence longer than this
 *     always ends it, and state of it is then cleared
 * @param splitWithin parts {@code 1/2}, {@code 2/2} of one reply follow each other within this time
 * @param copiedFrom a text that a company sends to at least this many people, near-duplicates among
 *     it, is a copied text: not personal, and automatic when no agent signed it
 * @param calendars opening hours by company id, for response times in business hours
 */
public record ExchangeSettings(
    Duration quiet,
    Duration directSilence,
    Set<String> directChannels,
    Duration watch,
    Duration splitWithin,
    int copiedFrom,
    Map<String, BusinessCalendar> calendars)
    implements Serializable {

  /** Standard settings: see each component in the module's README. */
  public static final ExchangeSettings DEFAULTS =
      new ExchangeSettings(
          Duration.ofHours(72),
          Duration.ofHours(24),
          Set.of("messenger"),
          Duration.ofDays(30),
          Duration.ofMinutes(15),
          5,
          Map.of());

  public ExchangeSettings {
    List<String> problems = new ArrayList<>();
    positive("quiet", quiet, problems);
    positive("directSilence", directSilence, problems);
    positive("splitWithin", splitWithin, problems);
    if (watch.compareTo(quiet) < 0 || watch.compareTo(directSilence) < 0) {
      problems.add("watch must be at least quiet and directSilence, not " + watch);
    }
    if (copiedFrom < 2) {
      problems.add("copiedFrom must be at least 2, not " + copiedFrom);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    directChannels = new TreeSet<>(directChannels);
    calendars = new TreeMap<>(calendars);
  }

  private static void positive(String name, Duration value, List<String> problems) {
    if (value.isNegative() || value.isZero()) {
      problems.add(name + " must be longer than nothing, not " + value);
    }
  }

  /** These settings with opening hours by company id. */
  public ExchangeSettings withCalendars(Map<String, BusinessCalendar> byCompany) {
    return new ExchangeSettings(
        quiet, directSilence, directChannels, watch, splitWithin, copiedFrom, byCompany);
  }
}
