package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import gangway.sentiment.Emoji;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which a customer closes an exchange. Thread-safe. */
public final class ClosingWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LINKS_AND_MENTIONS = Pattern.compile("https?://\\S+|@\\S+");

  /** A sign that says something by itself: an emoji, or a heart or smile of characters. */
  private static final Pattern SIGN = Pattern.compile("\\p{So}|<3|[:;]-?[)dp]");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");

  private static final PerLanguage<ClosingWords> WORDS = new PerLanguage<>(ClosingWords::new);

  private final Pattern solved;
  private final Pattern thanks;

  /** Thanks that ask, or that mean the contrary. */
  private final Pattern noThanks;

  private final Pattern unsolved;
  private final Pattern acknowledgement;
  private final Pattern handedOver;
  private final Pattern system;

  private ClosingWords(LanguagePack pack) {
    solved = Pattern.compile("\\b" + any(pack, "solved") + "\\b");
    thanks = Pattern.compile("\\b" + any(pack, "thanks") + "\\b");
    noThanks = Pattern.compile("\\b" + any(pack, "no-thanks") + "\\b");
    unsolved =
        Pattern.compile(
            "\\b"
                + any(pack, "unsettling")
                + "\\b(?:\\W+\\w+){0,3}\\W+"
                + any(pack, "settled")
                + "|\\b"
                + any(pack, "unsolved")
                + "\\b");
    acknowledgement =
        Pattern.compile(
            any(pack, "acknowledgement") + "(?: " + any(pack, "acknowledgement") + ")*");
    handedOver = Pattern.compile(any(pack, "handed-over"));
    system = Pattern.compile(any(pack, "system"));
  }

  private static String any(LanguagePack pack, String name) {
    return "(?:" + String.join("|", pack.sharedLines("closing/" + name)) + ")";
  }

  /** Those of a language. */
  public static ClosingWords of(Language language) {
    return WORDS.of(language);
  }

  /** The customer says that the matter is settled, whoever settled it. */
  public boolean saySolved(String text) {
    String plain = plain(text);
    return !plain.contains("?") && solved.matcher(plain).find() && !unsolved.matcher(plain).find();
  }

  /**
   * The customer thanks, takes note (with a word such as ok, or a friendly sign alone), or says
   * that the matter is settled, and asks nothing more.
   */
  public boolean close(String text) {
    String plain = plain(text);
    if (plain.contains("?")
        || unsolved.matcher(plain).find()
        || text.codePoints().anyMatch(ClosingWords::displeases)) {
      return false;
    }
    return solved.matcher(plain).find()
        || (thanks.matcher(plain).find() && !noThanks.matcher(plain).find())
        || acknowledges(plain);
  }

  private static boolean displeases(int sign) {
    return Emoji.value(Character.toString(sign)) < 0;
  }

  private boolean acknowledges(String plain) {
    String words = words(plain);
    return words.isEmpty() ? SIGN.matcher(plain).find() : acknowledgement.matcher(words).matches();
  }

  /** The customer says that they have done what was asked for, and waits. */
  public boolean handOver(String text) {
    return handedOver.matcher(words(plain(text))).matches();
  }

  /** A messenger's own line, such as that of a missed call. */
  public boolean isSystemLine(String text) {
    return system.matcher(words(plain(text))).matches();
  }

  private static String words(String plain) {
    return NO_WORD.matcher(plain).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    String lower = LINKS_AND_MENTIONS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('’', '\'');
  }
}
