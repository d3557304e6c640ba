package gangway.invented;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a company's in-person service is really like.
 *
 * @param level mean quality of a contact with its staff, in [0,1]
 * @param crewSpread standard deviation of that quality between contacts (one crew, one shift)
 * @param unitSpread standard deviation of that quality between routes or houses
 * @param facetOffset how much better or worse one facet is than the level
 */
record ServiceProfile(
    double level, double crewSpread, double unitSpread, Map<Facet, Double> facetOffset) {

  /** What can be said of staff. */
  enum Facet {
    ATTITUDE,
    IDENTITY,
    INTEREST,
    RECOGNITION,
    HELPFULNESS,
    COMPETENCE
  }

  /** Centre of the population and what one between-company standard deviation is worth. */
  private static final double CENTRE = .58;

  private static final double PER_LEVEL = .15;

  /**
   * Service of a company that stands {@code level} between-company standard deviations from its
   * sector's centre.
   */
  static ServiceProfile atLevel(double level) {
    return new ServiceProfile(
        CareProfile.within(CENTRE + PER_LEVEL * level, .08, .95),
        .20,
        .08,
        new EnumMap<>(Facet.class));
  }

  ServiceProfile spread(double crews, double units) {
    return new ServiceProfile(level, crews, units, facetOffset);
  }

  ServiceProfile offset(Facet facet, double by) {
    Map<Facet, Double> offsets = new EnumMap<>(Facet.class);
    offsets.putAll(facetOffset);
    offsets.put(facet, by);
    return new ServiceProfile(level, crewSpread, unitSpread, offsets);
  }

  double of(Facet facet) {
    return facetOffset.getOrDefault(facet, 0.0);
  }
}
