package gangway.staff;

/**
 * How a clause stands toward the staff it speaks of: calibrated probabilities that sum to 1.
 *
 * @param negative in [0,1]
 * @param neutral in [0,1]
 * @param positive in [0,1]
 */
public record Stance(double negative, double neutral, double positive) {

  /** The likeliest of the three; of equally likely ones the more negative. */
  public Polarity polarity() {
    if (negative >= neutral && negative >= positive) {
      return Polarity.NEGATIVE;
    }
    return neutral >= positive ? Polarity.NEUTRAL : Polarity.POSITIVE;
  }

  /** The stance as one number in [0,1]: neutral is halfway. */
  public double score() {
    return positive + neutral / 2;
  }
}
