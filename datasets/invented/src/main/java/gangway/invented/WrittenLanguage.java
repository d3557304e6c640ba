package gangway.invented;

import java.util.Locale;

/** The languages that the corpus is written in. */
enum WrittenLanguage {
  ENGLISH("en", Locale.ENGLISH),
  FRENCH("fr", Locale.FRENCH);

  private final String code;
  private final Locale locale;

  WrittenLanguage(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** BCP 47 code. */
  String code() {
    return code;
  }

  Locale locale() {
    return locale;
  }
}
