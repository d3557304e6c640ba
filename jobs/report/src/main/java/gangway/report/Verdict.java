package gangway.report;

import java.util.Locale;

/** The four verdicts of the table {@code gaps}, in the order in which a reader wants them. */
enum Verdict {
  DIGITAL_AHEAD,
  IN_PERSON_AHEAD,
  MATCHED,
  NOT_ENOUGH_EVIDENCE;

  /** What is no verdict of ours is no evidence. */
  static Verdict of(String code) {
    for (Verdict verdict : values()) {
      if (verdict.name().equals(code)) {
        return verdict;
      }
    }
    return NOT_ENOUGH_EVIDENCE;
  }

  boolean isDecided() {
    return this != NOT_ENOUGH_EVIDENCE;
  }

  /** Kebab-case, for keys and class names. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
