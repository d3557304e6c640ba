package gangway.invented;

import java.util.List;

/**
 * Who writes.
 *
 * @param id stable number of the person
 * @param first first name
 * @param last family name
 * @param form grammatical gender in which the person speaks of themselves
 * @param language the language they write
 * @param style how they write
 */
record Customer(
    long id, String first, String last, Agreement form, WrittenLanguage language, Style style) {

  /** How a person writes. */
  enum Style {
    PLAIN,
    TERSE,
    SHOUTING,
    HASTY,
    EMOJI,
    POLITE,
    LONG_WINDED,
    LOWERCASE,
    HASHTAGS
  }

  static Customer drawn(Dice dice, WrittenLanguage language) {
    PhraseRules book = PhraseRules.of(language);
    boolean woman = dice.chance(.5);
    String first = dice.pick(book.alternatives(woman ? "name.woman" : "name.man"));
    String last = dice.pick(book.alternatives("name.family"));
    Style style = STYLES.get(dice.weighted(.30, .12, .05, .12, .11, .09, .08, .08, .05));
    return new Customer(
        100_000 + Math.floorMod(dice.next(), 900_000L),
        first,
        last,
        woman ? Agreement.FEMININE : Agreement.MASCULINE,
        language,
        style);
  }

  private static final List<Style> STYLES = List.of(Style.values());
}
