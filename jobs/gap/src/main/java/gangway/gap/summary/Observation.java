package gangway.gap.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One scored contact of one person with one company: an exchange's care score or a review's
 * in-person score.
 *
 * @param id id of the exchange or review it stands for
 * @param company registry id
 * @param sector the company's sector
 * @param parts what it says of each part of one side, by what that is comparable with; at least one
 * @param unit agent signature, crew, route, hotel; null where unknown
 * @param cluster what is resampled together: the person, or the exchange where the person is
 *     unknown
 * @param time the contact's event time: an exchange's first post, a review's time
 * @param score of the whole contact, in [0,1]
 * @param facets score in [0,1] of each facet or component present, by name (such as {@code
 *     attitude}, {@code response}); absent facets are absent keys
 * @param excerpt words that carry the score, for examples and counter-examples; null where there
 *     are none to show
 * @param language of the excerpt, {@code en} or {@code fr}
 */
public record Observation(
    String id,
    String company,
    String sector,
    SortedMap<CellKey, Score> parts,
    @Nullable String unit,
    String cluster,
    Instant time,
    double score,
    Map<String, Double> facets,
    @Nullable String excerpt,
    @Nullable String language) {

  /**
   * A score and what it rests on.
   *
   * @param value in [0,1]
   * @param readShare how much of it models read from words, in [0,1]; the rest was measured or
   *     told, as times and stars are
   */
  public record Score(double value, double readShare) {
    public Score {
      requireShare("score", value);
      requireShare("read share", readShare);
    }
  }

  /** A contact that says something of one part only. */
  public Observation(
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
    this(
        id,
        company,
        sector,
        new TreeMap<>(Map.of(cell, new Score(score, readShare))),
        unit,
        cluster,
        time,
        score,
        facets,
        excerpt,
        language);
  }

  public Observation {
    requireShare("score", score);
    if (parts.keySet().stream().map(CellKey::side).distinct().count() != 1) {
      throw new IllegalArgumentException(id + " must be of one side, not of " + parts.keySet());
    }
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  private static void requireShare(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " must be in [0,1], not " + value);
    }
  }

  public Side side() {
    return parts.firstKey().side();
  }
}
