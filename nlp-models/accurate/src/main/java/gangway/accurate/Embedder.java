package gangway.accurate;

/** Turns a text into a point such that texts of like meaning are near each other. */
@FunctionalInterface
public interface Embedder {
  /**
   * The point of a text. The same text always gives the same point on one machine.
   *
   * @param text English words as written, without addresses; may be empty
   */
  float[] embed(String text);
}
