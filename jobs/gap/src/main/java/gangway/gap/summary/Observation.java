package gangway.gap.summary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scored contact of one person with one company: an exchange's care score or a review's
 * in-person score.
 *
 * @param id id of the exchange or review it stands for
 * @param company registry id
 * @param sector the company's sector
 * @param cell what it is comparable with
 * @param unit agent signature, crew, route, hotel; null where unknown
 * @param cluster what is resampled together: the person, or the exchange where the person is
 *     unknown
 * @param time the contact's event time: an exchange's first post, a review's time
 * @param score in [0,1]
 * @param facets score in [0,1] of each facet or component present, by name (such as {@code
 *     attitude}, {@code response}); absent facets are absent keys
 * @param excerpt words that carry the score, for examples and counter-examples; null where there
 *     are none to show
 * @param language of the excerpt, {@code en} or {@code fr}
 * @param readShare how much of the score models read from words, in [0,1]; the rest was measured or
 *     told, as times and stars are
 */
public record Observation(
    String id,
    String company,
    String sector,
    CellKey cell,
    @Nullable String unit,
    String cluster,
    Instant time,
    double score,
    Map<String, Double> facets,
    @Nullable String excerpt,
    @Nullable String language,
    double readShare) {
  public Observation {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score of " + id + " must be in [0,1], not " + score);
    }
    if (!(readShare >= 0 && readShare <= 1)) {
      throw new IllegalArgumentException(
          "read share of " + id + " must be in [0,1], not " + readShare);
    }
  }
}
