package gangway.app;

import gangway.text.Language;

/** The languages that models exist for, as typed on the command line. */
final class Languages {
  private Languages() {}

  static Language of(String code) {
    for (Language language : Language.values()) {
      if (language.code().equals(code) && language != Language.OTHER) {
        return language;
      }
    }
    throw UserError.usage("--lang: expected en or fr, not '" + code + "'");
  }
}
