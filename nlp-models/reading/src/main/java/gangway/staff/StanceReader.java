package gangway.staff;

import gangway.language.Spelling;
import gangway.phrases.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what is said of staff in the words about them: facets, and good and bad words. */
final class StanceReader {
  /** How many words before a cue a negator still turns it. */
  private static final int NEGATION_REACH = 3;

  private final StaffLexicon lexicon;

  StanceReader(StaffLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Good and bad words counted, facets found. */
  record PhraseCounts(int good, int bad, Map<Facet, Polarity> facets) {}

  PhraseCounts read(List<String> words) {
    List<Match<StanceCue>> stances = lexicon.stances().find(words);
    boolean[] negated = negated(words, stances);
    int good = 0;
    int bad = 0;
    Map<Facet, int[]> facets = new EnumMap<>(Facet.class);
    List<Match<FacetCue>> cues = lexicon.facets().find(words);
    for (Match<FacetCue> cue : cues) {
      if (contained(cue, cues)) {
        continue;
      }
      boolean isGood = cue.concept().good() ? !negated[cue.start()] : false;
      facets.computeIfAbsent(cue.concept().facet(), f -> new int[2])[isGood ? 1 : 0]++;
      good += isGood ? 1 : 0;
      bad += isGood ? 0 : 1;
    }
    for (Match<StanceCue> cue : stances) {
      if (cue.concept() == StanceCue.PRAISE || cue.concept() == StanceCue.BLAME) {
        boolean isGood = (cue.concept() == StanceCue.PRAISE) != negated[cue.start()];
        good += isGood ? 1 : 0;
        bad += isGood ? 0 : 1;
      }
    }
    Map<Facet, Polarity> said = new EnumMap<>(Facet.class);
    facets.forEach((facet, counts) -> said.put(facet, polarity(counts)));
    return new PhraseCounts(good, bad, said);
  }

  /** A cue inside a longer one says nothing of its own: `helpful` in `not very helpful`. */
  private static boolean contained(Match<FacetCue> cue, List<Match<FacetCue>> cues) {
    return cues.stream()
        .anyMatch(
            other ->
                other.length() > cue.length()
                    && other.start() <= cue.start()
                    && cue.end() <= other.end());
  }

  private static boolean[] negated(List<String> words, List<Match<StanceCue>> cues) {
    boolean[] negated = new boolean[words.size()];
    for (Match<StanceCue> negator : negators(cues)) {
      int end = Math.min(words.size(), negator.end() + NEGATION_REACH);
      for (int i = negator.end(); i < end && !Spelling.endsClause(words.get(i)); i++) {
        negated[i] = true;
      }
    }
    return negated;
  }

  /** Negators, but for those within a longer phrase, such as {@code nothing to complain about}. */
  private static List<Match<StanceCue>> negators(List<Match<StanceCue>> cues) {
    return cues.stream()
        .filter(cue -> cue.concept() == StanceCue.NEGATOR)
        .filter(
            cue ->
                cues.stream()
                    .noneMatch(
                        other ->
                            other.concept() != StanceCue.NEGATOR
                                && other.length() > cue.length()
                                && other.start() <= cue.start()
                                && cue.end() <= other.end()))
        .toList();
  }

  /**
   * The words without those that negate nothing: {@code could not have been kinder} is {@code
   * kinder}.
   */
  List<String> withoutEmphasis(List<String> words) {
    boolean[] dropped = new boolean[words.size()];
    for (Match<StanceCue> cue : lexicon.stances().find(words)) {
      if (cue.concept() == StanceCue.EMPHATIC) {
        Arrays.fill(dropped, cue.start(), cue.end() - 1, true);
      }
    }
    List<String> kept = new ArrayList<>(words.size());
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }

  /** Which words stand behind a negator in one clause, however far. */
  boolean[] behindNegator(List<String> words) {
    boolean[] behind = new boolean[words.size()];
    for (Match<StanceCue> negator : negators(lexicon.stances().find(words))) {
      for (int i = negator.end(); i < words.size() && !Spelling.endsClause(words.get(i)); i++) {
        behind[i] = true;
      }
    }
    return behind;
  }

  private static Polarity polarity(int[] counts) {
    return counts[0] == 0 ? Polarity.POSITIVE : counts[1] == 0 ? Polarity.NEGATIVE : Polarity.MIXED;
  }
}
