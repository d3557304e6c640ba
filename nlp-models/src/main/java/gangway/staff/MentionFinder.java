package gangway.staff;

import gangway.phrases.Match;
import gangway.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which sentences speak of frontline staff, and which words of them. */
final class MentionFinder {
  private static final Set<String> PERSON_PRONOUNS =
      Set.of("she", "he", "him", "her", "hers", "his", "elle", "lui");
  private static final Set<String> GROUP_PRONOUNS =
      Set.of("they", "them", "their", "ils", "elles", "leur", "eux");
  private static final Set<String> IMPERSONAL =
      Set.of("y", "faut", "fait", "est", "etait", "n'", "manque", "reste", "suffit", "pleut", "a");

  /** How far into a sentence a pronoun may stand and still carry on about its subject. */
  private static final int PRONOUN_REACH = 5;

  private final StaffLexicon lexicon;
  private final boolean french;

  MentionFinder(Language language) {
    this.lexicon = StaffLexicon.of(language);
    this.french = language == Language.FRENCH;
  }

  /**
   * The mention in one sentence.
   *
   * @param words the sentence in plain spelling
   * @param before the mention in the sentence before it, null where there is none
   */
  @Nullable Mention find(List<String> words, @Nullable Mention before) {
    List<Match<StaffWord>> all = lexicon.mentions().find(words);
    List<Match<StaffWord>> kept = uncancelled(all);
    if (!kept.isEmpty()) {
      boolean people = kept.stream().anyMatch(m -> m.concept().isPeople());
      StaffKind kind = kind(kept);
      int[] range = new ClauseFinder(lexicon).range(words, kept);
      return new Mention(kind, range[0], range[1], people);
    }
    if (before != null && before.people() && goesOn(words)) {
      return new Mention(before.kind(), 0, words.size(), true);
    }
    return null;
  }

  private static List<Match<StaffWord>> uncancelled(List<Match<StaffWord>> all) {
    List<Match<StaffWord>> kept = new ArrayList<>();
    for (Match<StaffWord> match : all) {
      if (match.concept().kind() != null
          && all.stream().noneMatch(m -> m.concept().cancels() && m.overlaps(match))) {
        kept.add(match);
      }
    }
    return kept;
  }

  /** The first place named; staff without one are unspecified. */
  private static StaffKind kind(List<Match<StaffWord>> kept) {
    for (Match<StaffWord> match : kept) {
      StaffKind named = match.concept().kind();
      if (named != null && named != StaffKind.UNSPECIFIED) {
        return named;
      }
    }
    return StaffKind.UNSPECIFIED;
  }

  private boolean goesOn(List<String> words) {
    int reach = Math.min(PRONOUN_REACH, words.size());
    for (int i = 0; i < reach; i++) {
      String word = words.get(i);
      if (PERSON_PRONOUNS.contains(word) || GROUP_PRONOUNS.contains(word)) {
        return true;
      }
      if (french
          && word.equals("il")
          && (i + 1 == words.size() || !IMPERSONAL.contains(words.get(i + 1)))) {
        return true;
      }
    }
    return false;
  }
}
