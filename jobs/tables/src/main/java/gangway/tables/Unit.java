package gangway.tables;

/** What the values of a column are. */
public enum Unit {
  ID("id"),
  CODE("code"),
  TEXT("text"),
  COUNT("count"),
  /** A place in an order, from 1 on. */
  ORDINAL("ordinal"),
  SHARE("share 0..1"),
  /** Quality, good at 1. */
  SCORE("score 0..1"),
  DIFFERENCE("difference -1..1"),
  PROBABILITY("probability 0..1"),
  SECONDS("seconds"),
  /** Standard deviations between companies. */
  Z("z"),
  INSTANT("UTC instant"),
  TRUTH("true or false");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** As the document says it. */
  public String word() {
    return word;
  }
}
