package gangway.sentiment;

/**
 * Class probabilities of one text; they sum to 1.
 *
 * @param negative in [0,1]
 * @param neutral in [0,1]
 * @param positive in [0,1]
 */
public record Sentiment(double negative, double neutral, double positive) {
  public Sentiment {
    if (!(negative >= 0 && neutral >= 0 && positive >= 0)
        || Math.abs(negative + neutral + positive - 1) > 1e-6) {
      throw new IllegalArgumentException(
          "class probabilities must be at least 0 and sum to 1, not "
              + negative
              + ", "
              + neutral
              + ", "
              + positive);
    }
  }

  /** Expected sentiment in [0,1]: 0 surely negative, .5 neutral, 1 surely positive. */
  public double score() {
    return positive + neutral / 2;
  }

  /** Negative, neutral, positive. */
  public double[] probabilities() {
    return new double[] {negative, neutral, positive};
  }
}
