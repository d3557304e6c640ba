package gangway.conduct;

import gangway.sentiment.Sentiment;

/** How a customer's words sound, as far as a reply should heed it. */
public enum Feeling {
  NEGATIVE,
  POSITIVE,
  NEITHER;

  /** From which probability on words are taken to sound so. */
  private static final double PLAIN = .5;

  static Feeling of(Sentiment sentiment) {
    if (sentiment.negative() >= PLAIN) {
      return NEGATIVE;
    }
    return sentiment.positive() >= PLAIN ? POSITIVE : NEITHER;
  }
}
