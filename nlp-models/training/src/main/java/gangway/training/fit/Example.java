package gangway.training.fit;

import java.util.Set;

/**
 * One labelled text as a classifier sees it.
 *
 * @param key what decides the part (fold, training or development) it falls into: its text, so that
 *     copies of one text stay together
 * @param features binary features present
 * @param label the class
 * @param weight how much it counts, above 0; 1 for an ordinary example
 */
public record Example(String key, Set<String> features, String label, float weight) {
  public Example {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be above 0, not " + weight);
    }
  }

  /** An example of weight 1. */
  public Example(String key, Set<String> features, String label) {
    this(key, features, label, 1);
  }
}
