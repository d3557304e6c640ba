package gangway.staff;

/**
 * How a clause stands toward the staff it speaks of: calibrated probabilities that sum to 1.
 *
 * @param negative in [0,1]
 * @param neutral in [0,1]
 * @param positive in [0,1]
 */
public record Stance(double negative, double neutral, double positive) {

  /** Neutral when that is at least as likely as a side taken; else the likelier side. */
  public Polarity polarity() {
    if (neutral >= negative + positive) {
      return Polarity.NEUTRAL;
    }
    return negative >= positive ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  /** The stance as one number in [0,1]: neutral is halfway. */
  public double score() {
    return positive + neutral / 2;
  }
}
