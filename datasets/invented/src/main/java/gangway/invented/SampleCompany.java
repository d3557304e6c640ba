package gangway.invented;

import java.util.List;
import java.util.Locale;

/**
 * A fictional company with what its customers really get, so that what is measured can be held
 * against it.
 *
 * @param id registry id
 * @param name as people write it
 * @param trade what it runs
 * @param country ISO 3166 code
 * @param frenchShare share of customers who write French
 * @param handle Twitter handle without {@code @}
 * @param page Facebook page id
 * @param survey survey project id
 * @param signatureMark what stands before an agent's signature on Twitter: {@code ^}, {@code *},
 *     {@code /} or {@code -}
 * @param hoursFromUtc what its desk's clock is ahead of UTC in the corpus's months; a fixed number,
 *     so that bytes do not depend on a machine's time zone data
 * @param units its routes ({@code Lisbon to Oslo}) or houses
 * @param digital true digital level, in between-company standard deviations from the centre
 * @param inPerson true in-person level, likewise
 * @param care what follows from {@code digital}
 * @param service what follows from {@code inPerson}
 * @param volume how much is said with and about it
 * @param story why it is in the corpus
 */
record SampleCompany(
    String id,
    String name,
    Trade trade,
    String country,
    double frenchShare,
    String handle,
    String page,
    String survey,
    String signatureMark,
    int hoursFromUtc,
    List<Unit> units,
    double digital,
    double inPerson,
    CareProfile care,
    ServiceProfile service,
    Volume volume,
    Story story) {

  /** The true gap, in between-company standard deviations. */
  double gap() {
    return digital - inPerson;
  }

  /** A flight on a route: three letters of the airline, consonants first, and a number. */
  String flight(Unit unit, int which) {
    String bare = handle.replace("Air", "");
    String letters = bare.replaceAll("[aeiouyAEIOUY]", "") + bare;
    return letters.substring(0, 3).toUpperCase(Locale.ROOT)
        + (100 + units.indexOf(unit) * 7 + which);
  }

  /**
   * A route or a house.
   *
   * @param name as exports name it
   * @param from departure city (routes), else empty
   * @param to arrival city (routes), else empty
   * @param inFrench where, in French: {@code au Corbel Lyon}
   */
  record Unit(String name, String from, String to, String inFrench) {
    static Unit route(String from, String to) {
      return new Unit(from + " to " + to, from, to, "");
    }

    static Unit house(String name, String inFrench) {
      return new Unit(name, "", "", inFrench);
    }
  }

  /**
   * How many exchanges and opinions there are.
   *
   * @param twitter exchanges on Twitter
   * @param comments comment threads on Facebook
   * @param messenger Messenger conversations
   * @param reviews reviews on a public site
   * @param answers survey answers
   */
  record Volume(int twitter, int comments, int messenger, int reviews, int answers) {
    /** The usual proportions, with about this many observations on each side. */
    static Volume perSide(int n) {
      return new Volume(n / 2, n / 4, n - n / 2 - n / 4, n - n * 2 / 5, n * 2 / 5);
    }
  }

  /** What a company's true levels should come out as. */
  enum Story {
    DIGITAL_AHEAD,
    MATCHED,
    IN_PERSON_AHEAD,
    NOT_ENOUGH_EVIDENCE,
    /** An ordinary peer, of which no verdict is expected. */
    PEER
  }
}
