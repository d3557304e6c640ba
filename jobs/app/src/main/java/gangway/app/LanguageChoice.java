package gangway.app;

import gangway.text.Language;
import picocli.CommandLine.Option;

/** The language of texts, as typed on the command line: one of those that models exist for. */
final class LanguageChoice {
  @Option(
      names = "--lang",
      paramLabel = "L",
      defaultValue = "en",
      description = "en or fr (default: ${DEFAULT-VALUE}).")
  String code = "en";

  Language language() {
    for (Language language : Language.values()) {
      if (language.code().equals(code) && language != Language.OTHER) {
        return language;
      }
    }
    throw UserError.usage("--lang: expected en or fr, not '" + code + "'");
  }
}
