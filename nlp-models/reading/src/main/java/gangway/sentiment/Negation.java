package gangway.sentiment;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which words stand in the scope of a negation: those after a negating word up to the next mark of
 * punctuation or turn of the sentence ({@code but}); also those between a word that opens a
 * negation and the word that completes it ({@code ne ... pas}). Praise by negation ({@code could
 * not have been kinder}) negates nothing: what is compared keeps its value.
 */
final class Negation {
  private static final PerLanguage<Negation> NEGATIONS = new PerLanguage<>(Negation::new);

  /** How far from the negating word the comparison of praise by negation may begin. */
  private static final int REACH = 6;

  private final Set<String> negators;

  /** Words that open a negation, which another word completes. */
  private final Set<String> opening;

  /** Negators that negate only what an opening word began. */
  private final Set<String> completing;

  private final Set<String> turns;
  private final Set<String> able;
  private final Set<String> more;

  /** Completing words, of whatever language: after a word of being able they compare nothing. */
  private final Set<String> longer;

  private Negation(LanguagePack pack) {
    negators = pack.words("negation/negators");
    opening = pack.words("negation/opening");
    completing = pack.words("negation/completing");
    turns = pack.sharedWords("negation/turns");
    able = pack.sharedWords("negation/able");
    more = pack.sharedWords("negation/more");
    longer = pack.sharedWords("negation/completing");
  }

  /** Negation in a language. */
  static Negation of(Language language) {
    return NEGATIONS.of(language);
  }

  /** The positions of the words that are negated. */
  BitSet scope(List<Token> tokens, String[] words) {
    BitSet negated = new BitSet();
    boolean open = false;
    boolean opened = false;
    int compared = -1;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      if (ends(token, words[i])) {
        open = false;
        opened = false;
      } else if (open && token.isWord()) {
        negated.set(i);
      }
      if (i != compared && negates(words[i], opened)) {
        compared = comparison(tokens, words, i);
        open = compared < 0;
      }
      opened |= opening.contains(words[i]);
    }
    return negated;
  }

  /**
   * Where a word that negates begins praise by negation, the position of the word of comparison;
   * else -1.
   */
  int comparison(List<Token> tokens, String[] words, int negating) {
    boolean canBe = negating > 0 && able.contains(words[negating - 1]);
    canBe |= able.contains(words[negating]);
    for (int i = negating + 1; i < words.length && i <= negating + REACH; i++) {
      if (ends(tokens.get(i), words[i])) {
        return -1;
      }
      // "Je ne peux plus attendre" compares nothing.
      boolean noLonger = longer.contains(words[i]) && able.contains(words[i - 1]);
      if (canBe && more.contains(words[i]) && !noLonger) {
        return i;
      }
      canBe |= able.contains(words[i]);
    }
    return -1;
  }

  /** Whether this word begins or goes on a negation. */
  boolean negates(String word, boolean afterOpening) {
    return negators.contains(word) && (afterOpening || !completing.contains(word));
  }

  /** Whether a sentence turns against what it said before. */
  boolean turns(String word) {
    return turns.contains(word);
  }

  private boolean ends(Token token, String word) {
    return token.kind() == TokenKind.PUNCTUATION
        ? ".!?,;:".indexOf(word.charAt(0)) >= 0
        : token.isWord() && turns(word);
  }
}
