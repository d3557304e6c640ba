package gangway.conduct;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words by which a customer closes an exchange. Thread-safe. */
public final class ClosingWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern LINKS_AND_MENTIONS = Pattern.compile("https?://\\S+|@\\S+");

  private static final PerLanguage<ClosingWords> WORDS = new PerLanguage<>(ClosingWords::new);

  private final Pattern solved;
  private final Pattern thanks;

  /** Thanks that ask, or that mean the contrary. */
  private final Pattern noThanks;

  private final Pattern unsolved;

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

  /** The customer thanks, or says that the matter is settled, and asks nothing more. */
  public boolean close(String text) {
    String plain = plain(text);
    if (plain.contains("?") || unsolved.matcher(plain).find()) {
      return false;
    }
    return solved.matcher(plain).find()
        || (thanks.matcher(plain).find() && !noThanks.matcher(plain).find());
  }

  private static String plain(String text) {
    String lower = LINKS_AND_MENTIONS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('’', '\'');
  }
}
