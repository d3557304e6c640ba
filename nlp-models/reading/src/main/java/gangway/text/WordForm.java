package gangway.text;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normalised forms of a word, number or punctuation mark. */
final class WordForm {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\p{N}[\\p{N}.,:/hH%'-]*");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern SHOUTED = Pattern.compile("[\\p{Lu}'-]{3,}");
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private static final PerLanguage<WordForm> FORMS = new PerLanguage<>(WordForm::new);

  /** Words that keep a letter twice when one repeated for emphasis is folded. */
  private final Set<String> doubled;

  /** Letters that stand before an apostrophe; people leave the apostrophe out. */
  private final Set<String> elided;

  private WordForm(LanguagePack pack) {
    doubled = pack.sharedWords("doubled");
    elided = pack.words("elided");
  }

  /** The forms of words of a language. */
  static WordForm of(Language language) {
    return FORMS.of(language);
  }

  Token token(String text, int begin, int end) {
    if (!LETTER_OR_DIGIT.matcher(text).find()) {
      String form = punctuation(text);
      return new Token(form, form, TokenKind.PUNCTUATION, begin, end, false, false);
    }
    if (NUMBER.matcher(text).matches()) {
      return new Token("<number>", "<number>", TokenKind.NUMBER, begin, end, false, false);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean elongated = REPEATED.matcher(lower).find();
    String form = elongated ? unrepeated(lower) : lower;
    if (elided.contains(form)) {
      form += "'";
    }
    return new Token(
        form, folded(form), TokenKind.WORD, begin, end, elongated, SHOUTED.matcher(text).matches());
  }

  /** Without accents; ligatures spelt out. */
  static String folded(String form) {
    if (form.chars().allMatch(c -> c < 128)) {
      return form;
    }
    String plain = form.replace("œ", "oe").replace("æ", "ae");
    return ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }

  private String unrepeated(String lower) {
    Matcher repeated = REPEATED.matcher(lower);
    String twice = repeated.replaceAll("$1$1");
    return doubled.contains(folded(twice)) ? twice : repeated.replaceAll("$1");
  }

  private static String punctuation(String text) {
    boolean exclaimed = text.indexOf('!') >= 0;
    boolean asked = text.indexOf('?') >= 0;
    if (exclaimed || asked) {
      return exclaimed && asked ? "?!" : text.length() == 1 ? text : exclaimed ? "!!" : "??";
    }
    return text.startsWith("..") || text.equals("…") ? "..." : text;
  }
}
