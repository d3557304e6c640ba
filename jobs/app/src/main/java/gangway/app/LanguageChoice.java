package gangway.app;

import gangway.language.Language;
import gangway.language.Languages;
import java.util.ArrayList;
import picocli.CommandLine.Option;

/** The language of texts, as typed on the command line: one of those that models exist for. */
final class LanguageChoice {
  @Option(
      names = "--lang",
      paramLabel = "L",
      description = "Of the texts: ${COMPLETION-CANDIDATES} (default: the first).",
      completionCandidates = Codes.class)
  String code = Languages.shipped().first().code();

  Language language() {
    return Languages.shipped()
        .of(code)
        .orElseThrow(
            () ->
                UserError.usage(
                    "--lang: expected "
                        + String.join(" or ", new Codes())
                        + ", not '"
                        + code
                        + "'"));
  }

  /** The codes of the languages that are read. */
  static final class Codes extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Codes() {
      super(Languages.shipped().all().stream().map(Language::code).toList());
    }
  }
}
