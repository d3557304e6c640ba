package gangway.gap.summary;

/** The two sides of the gap. */
public enum Side {
  DIGITAL,
  IN_PERSON
}
