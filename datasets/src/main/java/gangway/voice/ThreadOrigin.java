package gangway.voice;

/** Who began the conversation that a post belongs to. */
public enum ThreadOrigin {
  CUSTOMER,
  COMPANY,
  /**
   * The conversation's first post is not in the input: its beginning, and so its first response, is
   * unknown.
   */
  OUTSIDE
}
