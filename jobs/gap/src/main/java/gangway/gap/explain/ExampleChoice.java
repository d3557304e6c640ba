package gangway.gap.explain;

import gangway.gap.summary.Exemplar;
import gangway.gap.summary.Moments;
import gangway.gap.summary.ScoreBands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which texts to show: typical ones, then recent ones, never the most extreme for their own sake.
 *
 * <p>Examples are texts on the side of the sector's level that the statement claims (above it where
 * the side is said to be good), counter-examples those on the other. Typical is the mean of all
 * scores on that side of the level: its fifth of the scale comes first, then the nearest fifths;
 * within a fifth the most recent come first, ties by id. One text a person.
 */
public final class ExampleChoice {
  private ExampleChoice() {}

  /**
   * Chooses.
   *
   * @param bands all scores with their most recent texts
   * @param level the score that parts good from poor
   * @param above whether texts above the level are wanted, or at or below it
   * @param most how many at most
   */
  public static List<Exemplar> choose(ScoreBands bands, double level, boolean above, int most) {
    Moments wanted = new Moments();
    TreeMap<Integer, Moments> byBand = new TreeMap<>();
    for (int band = 0; band < ScoreBands.BANDS; band++) {
      Moments moments = bands.moments(band);
      if (moments.n() > 0 && (moments.mean() > level) == above) {
        wanted.merge(moments);
        byBand.put(band, moments);
      }
    }
    if (wanted.n() == 0) {
      return List.of();
    }
    int typical = ScoreBands.of(Moments.quantise(wanted.mean()));
    List<Exemplar> candidates = new ArrayList<>();
    byBand.keySet().forEach(band -> candidates.addAll(bands.recent(band)));
    candidates.removeIf(candidate -> (candidate.score() > level) != above);
    candidates.sort(
        Comparator.<Exemplar>comparingInt(c -> Math.abs(ScoreBands.of(c.quantised()) - typical))
            .thenComparing(Exemplar.MOST_RECENT));
    Set<Long> persons = new HashSet<>();
    candidates.removeIf(candidate -> !persons.add(candidate.cluster()));
    return List.copyOf(candidates.subList(0, Math.min(most, candidates.size())));
  }
}
