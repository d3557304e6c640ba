package gangway.invented;

import java.util.List;

/** Grammatical gender and number of whom a sentence is about. */
enum Agreement {
  MASCULINE,
  FEMININE,
  MASCULINE_PLURAL,
  FEMININE_PLURAL;

  /** The tags that phrase files put after a subject: {@code the crew @mp}. */
  static Agreement ofTag(String tag) {
    return switch (tag) {
      case "m" -> MASCULINE;
      case "f" -> FEMININE;
      case "mp" -> MASCULINE_PLURAL;
      case "fp" -> FEMININE_PLURAL;
      default ->
          throw new IllegalArgumentException("form must be one of m, f, mp, fp, not '" + tag + "'");
    };
  }

  private boolean plural() {
    return this == MASCULINE_PLURAL || this == FEMININE_PLURAL;
  }

  private int index() {
    return switch (this) {
      case MASCULINE -> 0;
      case FEMININE -> 1;
      case MASCULINE_PLURAL -> 2;
      case FEMININE_PLURAL -> 3;
    };
  }

  /**
   * Which of the given forms agrees: two are singular and plural; three are masculine, feminine and
   * plural; four are masculine, feminine and their plurals.
   */
  String choose(List<String> forms) {
    return switch (forms.size()) {
      case 2 -> forms.get(plural() ? 1 : 0);
      case 3 -> forms.get(plural() ? 2 : index());
      case 4 -> forms.get(index());
      default ->
          throw new IllegalArgumentException("agreement needs 2, 3 or 4 forms, not " + forms);
    };
  }
}
