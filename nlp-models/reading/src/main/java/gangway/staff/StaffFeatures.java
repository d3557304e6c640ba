package gangway.staff;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.phrases.Match;
import gangway.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the staff models look at: the phrases found, which carry what a linguist knows and explain a
 * judgement, and beside them the words, which catch what no phrase foresaw.
 */
public final class StaffFeatures {
  /** Of whom staff are told apart for stars: of the cabin, of whatever kind, others. */
  static final List<String> GROUPS = List.of("cabin", "any", "other");

  /** How far good and bad words are counted apart. */
  private static final int MOST = 3;

  /** How many words of a sentence are looked at one by one for what it begins with. */
  private static final int OPENING = 4;

  /** The same over a whole text, which has room for more of them. */
  private static final int MOST_IN_TEXT = 5;

  /** A sentence's length is told in steps of so many words: single words more say nothing. */
  private static final int LENGTH_STEP = 5;

  /** From so many steps on a sentence is just long. */
  private static final int LONGEST = 5;

  /** A story about staff goes on in sentences that do not name them. */
  private static final int BESIDE = 2;

  private static final String STAFF = "<staff>";

  /** Runs of characters: shorter ones are in too many words, longer ones are words themselves. */
  private static final int SHORTEST_RUN = 4;

  private static final int LONGEST_RUN = 5;

  private final boolean ofWholeText;
  private final StaffLexicon lexicon;
  private final StanceReader stances;

  /** Features by the phrases of a language. */
  public StaffFeatures(Language language) {
    this.ofWholeText = LanguagePack.reading(language).says("staff-rating-of-whole-text");
    this.lexicon = StaffLexicon.of(language);
    this.stances = new StanceReader(lexicon);
  }

  /**
   * For whether a sentence speaks of staff.
   *
   * @param words the sentence in plain spelling
   * @param rule what the phrases alone find, null for nothing
   * @param before what they find in the sentence before it, null for nothing
   */
  public Set<String> mention(List<String> words, @Nullable Mention rule, @Nullable Mention before) {
    Set<String> features = new LinkedHashSet<>();
    String found = rule == null ? "rule none" : rule.people() ? "rule people" : "rule service";
    features.add(found);
    String last = before == null ? "before none" : "before " + before.people();
    features.add(last);
    if (rule != null) {
      features.add("kind " + rule.kind());
      boolean whole = rule.begin() == 0 && rule.end() == words.size();
      features.add(whole ? "rule whole" : "rule part");
    }
    for (Match<StaffWord> match : lexicon.mentions().find(words)) {
      features.add("staff " + match.concept());
    }
    for (Match<FacetCue> match : lexicon.facets().find(words)) {
      features.add("facet " + match.concept());
      features.add(found + " " + match.concept().facet());
    }
    for (Match<StanceCue> match : lexicon.stances().find(words)) {
      features.add("stance " + match.concept());
    }
    for (int i = 0; i < Math.min(OPENING, words.size()); i++) {
      features.add("opens " + words.get(i));
      features.add(last + " opens " + words.get(i));
    }
    features.add("length " + Math.min(LONGEST, words.size() / LENGTH_STEP));
    addWords(features, "", words, 2);
    return features;
  }

  /**
   * For how a clause stands toward the staff.
   *
   * @param words the whole sentence in plain spelling
   * @param mention the words of it that are about staff
   */
  public Set<String> polarity(List<String> words, Mention mention) {
    List<String> clause = words.subList(mention.begin(), mention.end());
    Set<String> features = new LinkedHashSet<>();
    addCues(features, stances.read(clause), group(mention.kind()));
    features.add("people " + mention.people());
    List<String> plain = stances.withoutEmphasis(withoutNames(clause));
    addWords(features, "", plain, 2);
    addNegated(features, plain);
    addCharacters(features, plain);
    return features;
  }

  /**
   * Who the staff are says nothing of how they are: waiters are not better than agents. What is
   * said of them stays: {@code friendly team}.
   */
  private List<String> withoutNames(List<String> clause) {
    List<String> words = new ArrayList<>(clause);
    for (Match<StaffWord> match : lexicon.mentions().find(clause)) {
      if (match.concept().isPeople()) {
        Collections.fill(words.subList(match.start(), match.end()), STAFF);
      }
    }
    for (Match<FacetCue> said : lexicon.facets().find(clause)) {
      for (int i = said.start(); i < said.end(); i++) {
        words.set(i, clause.get(i));
      }
    }
    return words;
  }

  /** For the facets that a clause speaks of: few examples, so few features. */
  public Set<String> facets(List<String> words, Mention mention) {
    List<String> clause = words.subList(mention.begin(), mention.end());
    Set<String> features = new LinkedHashSet<>();
    addCues(features, stances.read(clause), group(mention.kind()));
    addWords(features, "", clause, 1);
    addNegated(features, clause);
    return features;
  }

  /**
   * For what a whole text says of the staff. A language that has enough texts with stars of the
   * staff learns from the rest of the text too.
   *
   * @param sentences all sentences of the text, those about staff and those beside them
   */
  public Set<String> rating(Text text, List<MentionReader.Seen> sentences) {
    Set<String> features = new LinkedHashSet<>();
    int difference = 0;
    for (int i = 0; i < sentences.size(); i++) {
      MentionReader.Seen seen = sentences.get(i);
      Mention mention = seen.mention();
      if (mention != null) {
        String group = group(mention.kind());
        StanceReader.PhraseCounts stance = stances.read(seen.aboutWords());
        difference += stance.good() - stance.bad();
        addCues(features, stance, group);
        addWords(features, "", seen.words(), 3);
        addNegated(features, seen.words());
        addWords(features, group + " ", seen.aboutWords(), 2);
      } else {
        if (isBeside(sentences, i)) {
          addWords(features, "beside ", seen.words(), 2);
        }
        if (ofWholeText) {
          addWords(features, "rest ", seen.words(), 2);
        }
      }
    }
    if (ofWholeText) {
      features.addAll(StaffTone.of(text, sentences));
    }
    features.add("all good-bad " + Math.max(-MOST_IN_TEXT, Math.min(MOST_IN_TEXT, difference)));
    return features;
  }

  private static boolean isBeside(List<MentionReader.Seen> sentences, int i) {
    for (int j = Math.max(0, i - BESIDE); j < Math.min(sentences.size(), i + BESIDE + 1); j++) {
      if (sentences.get(j).mention() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whose star rating it is: that of the cabin staff; others are told apart from them. */
  static String group(StaffKind kind) {
    return switch (kind) {
      case CABIN, COCKPIT -> "cabin";
      case UNSPECIFIED -> "any";
      default -> "other";
    };
  }

  private static void addCues(
      Set<String> features, StanceReader.PhraseCounts stance, String group) {
    features.add("group " + group);
    for (Facet facet : Facet.values()) {
      Polarity said = stance.facets().get(facet);
      if (said != null) {
        features.add("facet " + facet + " " + said);
        features.add("facet " + facet + " " + said + " " + group);
      }
    }
    int difference = Math.max(-MOST, Math.min(MOST, stance.good() - stance.bad()));
    features.add("good-bad " + difference);
    features.add("good-bad " + difference + " " + group);
    features.add("good " + Math.min(MOST, stance.good()));
    features.add("bad " + Math.min(MOST, stance.bad()));
  }

  private static void addWords(Set<String> features, String mark, List<String> words, int longest) {
    for (int i = 0; i < words.size(); i++) {
      features.add(mark + "1 " + words.get(i));
      if (longest > 1) {
        features.add(mark + "2 " + (i == 0 ? "^" : words.get(i - 1)) + " " + words.get(i));
      }
      if (longest > 2 && i + 1 < words.size()) {
        String first = i == 0 ? "^" : words.get(i - 1);
        features.add(mark + "3 " + first + " " + words.get(i) + " " + words.get(i + 1));
      }
    }
  }

  /** Runs of characters within words, for endings and misspellings. */
  private static void addCharacters(Set<String> features, List<String> words) {
    for (String word : words) {
      String bounded = " " + word + " ";
      for (int size = SHORTEST_RUN; size <= LONGEST_RUN; size++) {
        for (int at = 0; at + size <= bounded.length(); at++) {
          features.add("c" + bounded.substring(at, at + size));
        }
      }
    }
  }

  private void addNegated(Set<String> features, List<String> words) {
    boolean[] negated = stances.behindNegator(words);
    for (int i = 0; i < negated.length; i++) {
      if (negated[i]) {
        features.add("not " + words.get(i));
      }
    }
  }
}
