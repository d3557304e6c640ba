package gangway.text;

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

  /** Words that keep a letter twice when one repeated for emphasis is folded. */
  private static final Set<String> DOUBLED =
      Set.of(
          "aller",
          "all",
          "attention",
          "awesomeness",
          "been",
          "boo",
          "business",
          "call",
          "class",
          "coffee",
          "cool",
          "delicieux",
          "elle",
          "excellent",
          "express",
          "feel",
          "food",
          "free",
          "full",
          "good",
          "goodbye",
          "happy",
          "hell",
          "hello",
          "hill",
          "horrible",
          "keep",
          "loose",
          "look",
          "loss",
          "meet",
          "mess",
          "miss",
          "need",
          "off",
          "pass",
          "pissed",
          "quelle",
          "really",
          "room",
          "see",
          "seen",
          "soon",
          "sorry",
          "staff",
          "still",
          "sweet",
          "tell",
          "terrible",
          "too",
          "week",
          "well",
          "will",
          "yuppee",
          "belle",
          "bonne",
          "finally",
          "totally",
          "annoying",
          "appalling",
          "impossible",
          "pff",
          "grr",
          "brr",
          "hmm",
          "mdrr");

  /** Letters that stand before an apostrophe in French; people leave the apostrophe out. */
  private static final Set<String> ELIDED = Set.of("c", "d", "j", "l", "m", "n", "qu", "s", "t");

  private WordForm() {}

  static Token token(String text, int begin, int end, boolean french) {
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
    if (french && ELIDED.contains(form)) {
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

  private static String unrepeated(String lower) {
    Matcher repeated = REPEATED.matcher(lower);
    String twice = repeated.replaceAll("$1$1");
    return DOUBLED.contains(folded(twice)) ? twice : repeated.replaceAll("$1");
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
