package gangway.staff;

import gangway.language.Language;
import gangway.phrases.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which sentences speak of frontline staff, and which words of them. */
public final class MentionFinder {
  /** How far into a sentence a pronoun may stand and still carry on about its subject. */
  private static final int PRONOUN_REACH = 5;

  /** Longest sentence that is taken to be about staff without naming them. */
  private static final int BRIEF = 8;

  private final StaffLexicon lexicon;

  /** A finder by the phrases of a language. */
  public MentionFinder(Language language) {
    this.lexicon = StaffLexicon.of(language);
  }

  /**
   * The mention in one sentence.
   *
   * @param words the sentence in plain spelling
   * @param before the mention in the sentence before it, null where there is none
   */
  public @Nullable Mention find(List<String> words, @Nullable Mention before) {
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
    return unnamed(words, all, before);
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

  /**
   * Words without a subject that only people deserve, at a place where staff stand or right after
   * staff were spoken of: {@code rude at check-in}, {@code not very helpful}.
   */
  private @Nullable Mention unnamed(
      List<String> words, List<Match<StaffWord>> all, @Nullable Mention before) {
    boolean ofPeople =
        lexicon.facets().find(words).stream()
            .anyMatch(
                cue ->
                    cue.concept().facet() == Facet.ATTITUDE
                        || cue.concept().facet() == Facet.HELPFULNESS);
    boolean brief =
        words.size() <= BRIEF
            && words.stream().noneMatch(lexicon.subjectSigns()::contains)
            && lexicon.stances().find(words).stream()
                .noneMatch(cue -> cue.concept() == StanceCue.TOPIC);
    if (!ofPeople || !brief) {
      return null;
    }
    if (all.stream().anyMatch(m -> m.concept() == StaffWord.PLACE)) {
      return new Mention(StaffKind.GROUND, 0, words.size(), true);
    }
    return before == null ? null : new Mention(before.kind(), 0, words.size(), true);
  }

  private boolean goesOn(List<String> words) {
    int reach = Math.min(PRONOUN_REACH, words.size());
    for (int i = 0; i < reach; i++) {
      String word = words.get(i);
      if (lexicon.pronouns().contains(word)) {
        return true;
      }
      if (lexicon.doubtfulPronouns().contains(word)
          && (i + 1 == words.size() || !lexicon.impersonal().contains(words.get(i + 1)))) {
        return true;
      }
    }
    return false;
  }
}
