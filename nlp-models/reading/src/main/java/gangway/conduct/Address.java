package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import gangway.text.TokenKind;
import java.util.List;
import java.util.Set;

/** Finds whether a reply addresses the customer by name or by the name they go by online. */
final class Address {
  private static final PerLanguage<Address> ADDRESSES = new PerLanguage<>(Address::new);

  private static final Set<String> FIRST_NAMES = LanguagePack.wordsBeside("first-names");

  /** Words that begin a greeting before a name. */
  private final Set<String> greetings;

  /** Capitalised words that follow a greeting and are nobody's name. */
  private final Set<String> noNames;

  private Address(LanguagePack pack) {
    greetings = pack.sharedWords("conduct/greetings");
    noNames = pack.sharedWords("conduct/not-addressed");
  }

  /** How people are addressed in a language. */
  static Address of(Language language) {
    return ADDRESSES.of(language);
  }

  /** Whether some person is addressed in the words of {@code reply} before {@code end}. */
  boolean isIn(Text reply, int end) {
    for (Sentence sentence : reply.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size() && tokens.get(i).end() <= end; i++) {
        if (isAddress(reply, tokens, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAddress(Text reply, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.kind() != TokenKind.WORD) {
      return false;
    }
    String word = reply.words(token);
    boolean capitalised = Character.isUpperCase(word.codePointAt(0));
    String before = at == 0 ? "" : tokens.get(at - 1).folded();
    String after = at + 1 == tokens.size() ? "" : tokens.get(at + 1).folded();
    if (greetings.contains(before)) {
      return isNickname(word, capitalised) && !noNames.contains(token.folded());
    }
    if (!capitalised || word.length() < 2 || noNames.contains(token.folded())) {
      return false;
    }
    boolean first = FIRST_NAMES.contains(token.folded());
    boolean closed = after.isEmpty() || isStop(after);
    boolean afterComma = before.equals(",");
    boolean opens = precededByMentionsOnly(tokens, at);
    return (afterComma && closed && (first || !token.shouted()))
        || (first && closed && at > 0)
        || (first && opens && (after.equals(",") || after.equals(".") || after.equals("!")));
  }

  /** Names, and what people call themselves online: {@code Adrien62}, {@code sunny_day}. */
  private static boolean isNickname(String word, boolean capitalised) {
    return word.length() > 1
        && (capitalised || word.chars().anyMatch(c -> Character.isDigit(c) || c == '_'));
  }

  private static boolean precededByMentionsOnly(List<Token> tokens, int at) {
    return tokens.subList(0, at).stream().allMatch(t -> t.kind() == TokenKind.MENTION);
  }

  private static boolean isStop(String token) {
    return switch (token) {
      case ".", ",", "!", "?", "!!", "??", "?!", "...", ":", ";", "-", "–", "—", "^", "*", "/" ->
          true;
      default -> token.startsWith("<") || !Character.isLetterOrDigit(token.codePointAt(0));
    };
  }
}
