package gangway.text;

/** What kind of thing a token is. */
public enum TokenKind {
  /** Letters, possibly with digits, apostrophes or hyphens. */
  WORD,
  /** Digits: counts, prices, times, flight numbers. */
  NUMBER,
  /** {@code @somebody}. */
  MENTION,
  /** The {@code #} of a hashtag; the words of the tag follow it as tokens of their own. */
  HASHTAG,
  URL,
  EMAIL,
  EMOJI,
  /** {@code :-)} and its kin. */
  EMOTICON,
  PUNCTUATION
}
