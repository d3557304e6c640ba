package gangway.measure;

import gangway.gap.summary.Observation.Score;
import gangway.gap.summary.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The care score of one exchange, and what it is made of.
 *
 * @param score weighted mean of the components present, in [0,1]; null when the exchange does not
 *     count
 * @param parts reach and manner, each a weighted mean of its components, those that can be told;
 *     manner only where a person answered
 * @param components score in [0,1] of each component present, by {@link CareComponent#key}
 * @param contributions what each component adds to the score, by the same keys; they sum to it but
 *     for rounding
 */
public record Care(
    @Nullable Double score,
    Map<Part, Score> parts,
    Map<String, Double> components,
    Map<String, Double> contributions) {
  /** Of an exchange that does not count. */
  public static final Care NONE = new Care(null, Map.of(), Map.of(), Map.of());

  public Care {
    if (!components.keySet().equals(contributions.keySet())
        || (score == null) != components.isEmpty()) {
      throw new IllegalArgumentException("a score, its components and contributions go together");
    }
    EnumMap<Part, Score> told = new EnumMap<>(Part.class);
    told.putAll(parts);
    parts = told;
    components = new TreeMap<>(components);
    contributions = new TreeMap<>(contributions);
  }
}
