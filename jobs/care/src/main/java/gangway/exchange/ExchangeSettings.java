package gangway.exchange;

import gangway.declared.Declaration;
import gangway.declared.Setting;
import gangway.problems.Problems;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How posts become exchanges; each setting says what it means.
 *
 * @param calendars opening hours by company id, for response times in business hours
 */
public record ExchangeSettings(
    @Setting(
            meaning =
                "Silence after which an exchange that waits for nobody is over: a customer who"
                    + " writes later reopens it, with a new clock.",
            least = 0,
            above = true)
        Duration quiet,
    @Setting(
            meaning = "Mutual silence that ends an exchange in a direct channel, whoever waits.",
            least = 0,
            above = true)
        Duration directSilence,
    @Setting(
            meaning = "Channels in which one endless conversation holds many exchanges.",
            unit = "channels")
        Set<String> directChannels,
    @Setting(
            meaning =
                "How long an exchange is watched after its last post; a longer silence always ends"
                    + " it: not below exchange-quiet and exchange-direct-silence.",
            least = 0,
            above = true)
        Duration watch,
    @Setting(
            meaning = "Parts 1/2, 2/2 of one reply follow each other within this time.",
            least = 0,
            above = true)
        Duration splitWithin,
    @Setting(
            meaning =
                "A text that a company sends to at least so many people, near-duplicates among it,"
                    + " is a copied text: not personal, and automatic when no agent signed it.",
            unit = "people",
            least = 2)
        int copiedFrom,
    Map<String, BusinessCalendar> calendars)
    implements Serializable {
  public static final Declaration<ExchangeSettings> DECLARED =
      Declaration.of(ExchangeSettings.class, "exchange-", "From posts to exchanges");

  public ExchangeSettings {
    Problems problems =
        DECLARED.check(quiet, directSilence, directChannels, watch, splitWithin, copiedFrom);
    problems.require(
        watch.compareTo(quiet) >= 0 && watch.compareTo(directSilence) >= 0,
        "exchange-watch",
        watch,
        "at least exchange-quiet and exchange-direct-silence");
    problems.throwIfAny("settings of exchanges");
    directChannels = new TreeSet<>(directChannels);
    calendars = new TreeMap<>(calendars);
  }

  /** These settings with opening hours by company id. */
  public ExchangeSettings withCalendars(Map<String, BusinessCalendar> byCompany) {
    return new ExchangeSettings(
        quiet, directSilence, directChannels, watch, splitWithin, copiedFrom, byCompany);
  }
}
