package gangway.gap;

import java.io.Serializable;

/**
 * How far a model's scores err for one company and not for another, by the models' cards.
 *
 * <p>What a model gets wrong for all companies alike cancels: centre and spread of the reference
 * are made of the same scores, so a standardised value stays as it is. What does not cancel is the
 * error that is particular to a company (its topics, its mix of languages). It does not shrink with
 * more observations either, so it enters every interval as a variance of its own.
 *
 * @param digital standard deviation over companies of the mean digital score's error, in score
 *     points; at least 0
 * @param inPerson the same of the in-person score
 */
public record ScoreError(double digital, double inPerson) implements Serializable {
  /** Scores that err, if at all, for all companies alike. */
  public static final ScoreError NONE = new ScoreError(0, 0);

  public ScoreError {
    if (!(digital >= 0 && digital <= 1 && inPerson >= 0 && inPerson <= 1)) {
      throw new IllegalArgumentException(
          "errors of scores are %s and %s, expected in [0,1]".formatted(digital, inPerson));
    }
  }

  double of(Side side) {
    return side == Side.DIGITAL ? digital : inPerson;
  }
}
