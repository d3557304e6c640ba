package gangway.gap.explain;

import gangway.gap.summary.Side;
import java.time.Instant;

/**
 * How much one facet moves a company's side: a row of {@code drivers}.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param side digital or in person
 * @param facet name of the facet or component
 * @param n observations that speak of it
 * @param mean of its scores, in [0,1]
 * @param impact index with all facets minus index without this one, in score points relative to the
 *     sector: below 0 it drags the side down
 */
public record Driver(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    Side side,
    String facet,
    long n,
    double mean,
    double impact) {}
