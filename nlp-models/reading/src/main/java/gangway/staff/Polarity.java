package gangway.staff;

/** Stance toward the staff spoken of, not toward anything else in the sentence. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  MIXED,
  POSITIVE
}
