package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which words of a text name something that a reply could take up. */
final class Vocabulary {
  private static final PerLanguage<Vocabulary> VOCABULARIES = new PerLanguage<>(Vocabulary::new);

  /** Length from which a word carries content, and how much of it is compared (a crude stem). */
  private static final int CONTENT_LENGTH = 4;

  private static final int STEM = 5;

  /** What is beyond tells a judge nothing new. */
  static final int MOST = 300;

  private final Set<String> functionWords;

  /** Words of thanks, praise, greeting and pleading, which name nothing to be taken up. */
  private final Set<String> pleasantries;

  private Vocabulary(LanguagePack pack) {
    functionWords = pack.sharedWords("conduct/function-words");
    pleasantries = pack.sharedWords("conduct/pleasantries");
  }

  static Vocabulary of(Language language) {
    return VOCABULARIES.of(language);
  }

  /** The stems of words that carry content, each once. */
  List<String> content(Text text) {
    return text.tokens().stream()
        .filter(token -> token.kind() == TokenKind.WORD)
        .map(Token::folded)
        .filter(word -> word.length() >= CONTENT_LENGTH && !functionWords.contains(word))
        .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The words that may name something, each once: none for bare thanks or a mere mention. */
  List<String> matter(Text text) {
    Stream<Token> words =
        text.tokens().stream()
            .filter(t -> t.kind() == TokenKind.WORD || t.kind() == TokenKind.NUMBER);
    return words
        .map(Token::folded)
        .filter(word -> word.length() > 1)
        .filter(word -> !functionWords.contains(word) && !pleasantries.contains(word))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
