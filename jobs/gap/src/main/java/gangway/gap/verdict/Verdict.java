package gangway.gap.verdict;

/** What is said of a company's two sides. */
public enum Verdict {
  DIGITAL_AHEAD,
  MATCHED,
  IN_PERSON_AHEAD,
  NOT_ENOUGH_EVIDENCE;

  /** Whether a flag may rest on it. */
  public boolean isAhead() {
    return this == DIGITAL_AHEAD || this == IN_PERSON_AHEAD;
  }
}
