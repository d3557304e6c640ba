package gangway.conduct;

/**
 * Whether a post that opens a thread calls for an answer from the company.
 *
 * @param needsAnswer whether a good care team would answer it
 * @param kind what it mainly is
 * @param probability probability that it calls for an answer, in [0,1]
 */
public record Opener(boolean needsAnswer, Kind kind, double probability) {
  /** The main kind of an opening post. */
  public enum Kind {
    QUESTION,
    COMPLAINT,
    REQUEST,
    PRAISE,
    /** Merely mentions the company. */
    MENTION
  }
}
