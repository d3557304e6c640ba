package gangway.invented;

import java.util.regex.Pattern;

/** What holds for every written phrase, whoever writes it: elision, blanks, capitals, end marks. */
final class Orthography {
  /** Vowels elide the word before them; names with an aspirated h or y do not. */
  private static final Pattern ELISION =
      Pattern.compile(
          "\\b([Dd]e|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque|[Nn]e) (?=[aeiouéèêâîôAEIOUÉÈÊÎÔ])(?!onze\\b|oui\\b)");

  private static final Pattern BLANKS = Pattern.compile("\\s{2,}");
  private static final Pattern BLANK_BEFORE_MARK = Pattern.compile("\\s+(?=[,.…])");

  private static final Pattern BLANK_AFTER_APOSTROPHE =
      Pattern.compile("\\b([DdLlNnSsJjMmTtCc]|[Qq]u)' +");

  private Orthography() {}

  static String tidy(WrittenLanguage language, String text) {
    String tidy = BLANKS.matcher(text.strip()).replaceAll(" ");
    tidy = BLANK_BEFORE_MARK.matcher(tidy).replaceAll("");
    if (language == WrittenLanguage.FRENCH) {
      tidy = BLANK_AFTER_APOSTROPHE.matcher(tidy).replaceAll("$1'");
      tidy =
          ELISION
              .matcher(tidy)
              .replaceAll(m -> m.group(1).substring(0, m.group(1).length() - 1) + "'");
    }
    return tidy;
  }

  static String sentence(WrittenLanguage language, String phrase) {
    String sentence = capitalised(language, phrase);
    if (sentence.isEmpty()) {
      return sentence;
    }
    char last = sentence.charAt(sentence.length() - 1);
    return Character.isLetterOrDigit(last) || last == '%' || last == ')' || last == '€'
        ? sentence + "."
        : sentence;
  }

  static String capitalised(WrittenLanguage language, String phrase) {
    return phrase.isEmpty()
        ? phrase
        : phrase.substring(0, 1).toUpperCase(language.locale()) + phrase.substring(1);
  }

  /** A phrase that goes on after a comma: its capital goes, unless it is an I or an initialism. */
  static String continued(WrittenLanguage language, String phrase) {
    boolean initialism = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
    boolean myself =
        language == WrittenLanguage.ENGLISH && (phrase.startsWith("I ") || phrase.startsWith("I'"));
    boolean keeps = phrase.isEmpty() || initialism || myself;
    return keeps
        ? phrase
        : phrase.substring(0, 1).toLowerCase(language.locale()) + phrase.substring(1);
  }
}
