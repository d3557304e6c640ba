package gangway.text;

import gangway.language.Language;
import java.util.List;

/**
 * A text read once: its language, sentences and tokens, shared by all models. Immutable.
 *
 * @param original the text as given
 * @param language the language it was read in; one without a pack, such as {@link Language#OTHER},
 *     by the rules of the first listed one
 * @param sentences in text order; empty when the text has no token
 */
public record Text(String original, Language language, List<Sentence> sentences) {
  /** Longest stretch of a text that is read, in UTF-16 units: what is beyond is left unread. */
  public static final int LONGEST = 20_000;

  public Text {
    sentences = List.copyOf(sentences);
  }

  /** Reads a text in the language that {@link LanguageIdentifier} finds. */
  public static Text of(String original) {
    return of(original, LanguageIdentifier.shared().identify(original));
  }

  /** Reads a text in a known language. Thread-safe; the same text always gives the same value. */
  public static Text of(String original, Language language) {
    return new Text(original, language, Tokenization.sentences(original, language));
  }

  /** All tokens in text order. */
  public List<Token> tokens() {
    return sentences.stream().flatMap(s -> s.tokens().stream()).toList();
  }

  /** The words of a sentence as they stand in the original. */
  public String words(Sentence sentence) {
    return original.substring(sentence.begin(), sentence.end());
  }

  /** A token as it stands in the original. */
  public String words(Token token) {
    return original.substring(token.begin(), token.end());
  }
}
