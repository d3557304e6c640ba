package gangway.language;

import java.text.Normalizer;
import java.util.Locale;

/** The spelling in which words are compared. */
public final class Spelling {
  private Spelling() {}

  /** Lower case, no accents, straight apostrophes, ligatures taken apart. */
  public static String plain(String word) {
    if (isPlain(word)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String bare = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      switch (c) {
        case '’', '‘', '`', '´', 'ʼ' -> plain.append('\'');
        case 'œ' -> plain.append("oe");
        case 'æ' -> plain.append("ae");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z') || c == '`') {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is punctuation that ends a clause. */
  public static boolean endsClause(String token) {
    return switch (token) {
      case ".", "!", "?", ";", ":", "...", "…", ",", "(", ")", "-lrb-", "-rrb-" -> true;
      default -> false;
    };
  }
}
