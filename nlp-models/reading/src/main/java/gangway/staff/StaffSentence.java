package gangway.staff;

/**
 * A sentence, or the clause of it, that speaks of frontline staff.
 *
 * @param text the words
 * @param kind which staff
 * @param polarity stance toward them
 * @param score stance toward them in [0,1], calibrated: 0 surely negative, 1 surely positive
 * @param facets what is said of each facet
 */
public record StaffSentence(
    String text, StaffKind kind, Polarity polarity, double score, Facets facets) {}
