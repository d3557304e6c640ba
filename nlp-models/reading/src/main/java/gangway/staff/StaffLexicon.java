package gangway.staff;

import gangway.language.Language;
import gangway.phrases.Phrasebook;
import java.util.List;
import java.util.Map;

/** The phrasebooks by which staff and what is said of them are found, one set a language. */
record StaffLexicon(
    Phrasebook<StaffWord> mentions, Phrasebook<FacetCue> facets, Phrasebook<StanceCue> stances) {
  private static final Map<Language, StaffLexicon> SHARED =
      Map.of(
          new Language("en"),
          load(new Language("en")),
          new Language("fr"),
          load(new Language("fr")));

  /** The lexicon of a language that has one. */
  static StaffLexicon of(Language language) {
    StaffLexicon lexicon = SHARED.get(language);
    if (lexicon == null) {
      throw new IllegalArgumentException("no staff lexicon for " + language);
    }
    return lexicon;
  }

  private static StaffLexicon load(Language language) {
    return new StaffLexicon(
        Phrasebook.load("gangway/staff/mention", List.of(StaffWord.values()), language),
        Phrasebook.load("gangway/staff/facet", FacetCue.all(), language),
        Phrasebook.load("gangway/staff/stance", List.of(StanceCue.values()), language));
  }
}
