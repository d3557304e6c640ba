package gangway.gap.explain;

import gangway.gap.summary.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words to show: a row of {@code evidence}.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param side digital or in person
 * @param stance for or against what is said of the side
 * @param facet the facet that the words stand for; null where for the side as a whole
 * @param observationId exchange or review
 * @param time its event time
 * @param score of the facet or, without one, of the observation, in [0,1]
 * @param text the words, at most 400 characters
 * @param language of the words; null where unknown
 */
public record Evidence(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    Side side,
    ExampleKind stance,
    @Nullable String facet,
    String observationId,
    Instant time,
    double score,
    String text,
    @Nullable String language) {}
