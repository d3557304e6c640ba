package gangway.sentiment;

import gangway.language.Language;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which words stand in the scope of a negation: those after a negating word up to the next mark of
 * punctuation or turn of the sentence ({@code but}, {@code mais}); in French also those between
 * {@code ne} and the word that completes it. Praise by negation ({@code could not have been
 * kinder}, {@code n'aurait pas pu être plus gentil}) negates nothing: what is compared keeps its
 * value.
 */
final class Negation {
  private static final Set<String> ENGLISH =
      Set.of(
          "not", "n't", "no", "never", "nothing", "nobody", "none", "cannot", "without", "neither",
          "nor", "cant", "dont", "wont", "didnt", "doesnt", "isnt", "wasnt", "aint", "hardly",
          "barely", "nowhere");
  private static final Set<String> FRENCH =
      Set.of(
          "ne",
          "n'",
          "pas",
          "plus",
          "jamais",
          "rien",
          "aucun",
          "aucune",
          "sans",
          "ni",
          "personne",
          "guere",
          "nullement");

  /** French words that negate only after {@code ne}. */
  private static final Set<String> COMPLETING = Set.of("plus", "personne", "guere");

  private static final Set<String> TURNS =
      Set.of(
          "but",
          "however",
          "although",
          "though",
          "yet",
          "mais",
          "cependant",
          "pourtant",
          "toutefois",
          "neanmoins");
  private static final Set<String> ABLE =
      Set.of(
          "could",
          "can",
          "ca",
          "couldnt",
          "cannot",
          "cant",
          "pu",
          "peut",
          "peux",
          "pouvait",
          "pourrait",
          "pouvaient",
          "peuvent",
          "peu");
  private static final Set<String> MORE =
      Set.of(
          "more",
          "better",
          "nicer",
          "kinder",
          "happier",
          "friendlier",
          "easier",
          "plus",
          "mieux",
          "meilleur",
          "meilleure",
          "meilleurs",
          "meilleures");

  /** How far from the negating word the comparison of praise by negation may begin. */
  private static final int REACH = 6;

  private Negation() {}

  /** The positions of the words that are negated. */
  static BitSet scope(List<Token> tokens, String[] words, Language language) {
    boolean french = language.equals(new Language("fr"));
    BitSet negated = new BitSet();
    boolean open = false;
    boolean ne = false;
    int compared = -1;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      if (ends(token, words[i])) {
        open = false;
        ne = false;
      } else if (open && token.isWord()) {
        negated.set(i);
      }
      if (i != compared && negates(words[i], french, ne)) {
        compared = comparison(tokens, words, i);
        open = compared < 0;
      }
      ne |= french && (words[i].equals("ne") || words[i].equals("n'"));
    }
    return negated;
  }

  /**
   * Where a word that negates begins praise by negation, the position of the word of comparison;
   * else -1.
   */
  static int comparison(List<Token> tokens, String[] words, int negating) {
    boolean able = negating > 0 && ABLE.contains(words[negating - 1]);
    able |= ABLE.contains(words[negating]);
    for (int i = negating + 1; i < words.length && i <= negating + REACH; i++) {
      if (ends(tokens.get(i), words[i])) {
        return -1;
      }
      // "Je ne peux plus attendre" compares nothing.
      boolean longer = words[i].equals("plus") && ABLE.contains(words[i - 1]);
      if (able && MORE.contains(words[i]) && !longer) {
        return i;
      }
      able |= ABLE.contains(words[i]);
    }
    return -1;
  }

  /** Whether this word begins or goes on a negation. */
  static boolean negates(String word, boolean french, boolean afterNe) {
    return french
        ? FRENCH.contains(word) && (afterNe || !COMPLETING.contains(word))
        : ENGLISH.contains(word);
  }

  /** Whether a sentence turns against what it said before. */
  static boolean turns(String word) {
    return TURNS.contains(word);
  }

  private static boolean ends(Token token, String word) {
    return token.kind() == TokenKind.PUNCTUATION
        ? ".!?,;:".indexOf(word.charAt(0)) >= 0
        : token.isWord() && turns(word);
  }
}
