package gangway.staff;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.phrases.Phrasebook;
import java.util.List;
import java.util.Set;

/**
 * The phrases and words of one language by which staff and what is said of them are found.
 *
 * @param mentions what names staff
 * @param facets what is said of a facet
 * @param stances what praises, blames and turns
 * @param joining words by which a clause goes on to something else
 * @param pronouns those that go on about people
 * @param doubtfulPronouns those that do so unless an impersonal word follows
 * @param impersonal words before which a doubtful pronoun stands for nobody
 * @param subjectSigns verbs and articles that give a sentence a subject of its own: {@code the soup
 *     was cold}
 */
record StaffLexicon(
    Phrasebook<StaffWord> mentions,
    Phrasebook<FacetCue> facets,
    Phrasebook<StanceCue> stances,
    Set<String> joining,
    Set<String> pronouns,
    Set<String> doubtfulPronouns,
    Set<String> impersonal,
    Set<String> subjectSigns) {
  private static final PerLanguage<StaffLexicon> SHARED = new PerLanguage<>(StaffLexicon::load);

  /** The lexicon of a language that has one. */
  static StaffLexicon of(Language language) {
    return SHARED
        .ownOf(language)
        .orElseThrow(() -> new IllegalArgumentException("no staff lexicon for " + language));
  }

  private static StaffLexicon load(LanguagePack pack) {
    return new StaffLexicon(
        Phrasebook.load(pack, "staff/mention", List.of(StaffWord.values())),
        Phrasebook.load(pack, "staff/facet", FacetCue.all()),
        Phrasebook.load(pack, "staff/stance", List.of(StanceCue.values())),
        pack.sharedWords("staff/joining"),
        pack.sharedWords("staff/pronouns"),
        pack.words("staff/doubtful-pronouns"),
        pack.words("staff/impersonal"),
        pack.sharedWords("staff/subject-signs"));
  }
}
