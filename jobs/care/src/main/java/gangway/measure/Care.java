package gangway.measure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The care score of one exchange, and what it is made of.
 *
 * @param score weighted mean of the components present, in [0,1]; null when the exchange does not
 *     count
 * @param components score in [0,1] of each component present, by {@link CareComponent#key}
 * @param contributions what each component adds to the score, by the same keys; they sum to it but
 *     for rounding
 * @param readShare share of the components' weight that models read from words, in [0,1]
 */
public record Care(
    @Nullable Double score,
    Map<String, Double> components,
    Map<String, Double> contributions,
    double readShare) {
  /** Of an exchange that does not count. */
  public static final Care NONE = new Care(null, Map.of(), Map.of(), 0);

  public Care {
    if (!components.keySet().equals(contributions.keySet())
        || (score == null) != components.isEmpty()) {
      throw new IllegalArgumentException("a score, its components and contributions go together");
    }
    components = new TreeMap<>(components);
    contributions = new TreeMap<>(contributions);
  }
}
