package gangway.exchange;

/** How an exchange ended, as far as the words show. */
public enum Resolution {
  /** The customer said so, and did not come back within the quiet period. */
  CONFIRMED,
  /**
   * The customer said so a short while ago; or a person's answer had the last word, asked nothing
   * back, sent the customer nowhere else, and the quiet period has passed.
   */
  LIKELY,
  /** Someone is still to answer, and the quiet period has not passed; or the customer came back. */
  OPEN,
  /** Someone was still to answer when the quiet period passed in silence. */
  ABANDONED
}
