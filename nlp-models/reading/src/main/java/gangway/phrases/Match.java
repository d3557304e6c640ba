package gangway.phrases;

/**
 * A phrase found in a list of words.
 *
 * @param concept what the phrase stands for
 * @param start index of its first word
 * @param end index after its last word
 */
public record Match<C>(C concept, int start, int end) {
  /** Whether the two share a word. */
  public boolean overlaps(Match<?> other) {
    return start < other.end && other.start < end;
  }

  /** How many words it spans. */
  public int length() {
    return end - start;
  }
}
