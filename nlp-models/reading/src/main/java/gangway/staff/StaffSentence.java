package gangway.staff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A sentence, or the clause of it, that speaks of frontline staff.
 *
 * @param text the words
 * @param kind which staff
 * @param polarity stance toward them
 * @param score stance toward them in [0,1], calibrated: 0 surely negative, 1 surely positive
 * @param facets what is said of each facet that is spoken of: positive, negative or mixed
 */
public record StaffSentence(
    String text, StaffKind kind, Polarity polarity, double score, Map<Facet, Polarity> facets) {
  public StaffSentence {
    Map<Facet, Polarity> said = new EnumMap<>(Facet.class);
    said.putAll(facets);
    facets = Collections.unmodifiableMap(said);
  }
}
