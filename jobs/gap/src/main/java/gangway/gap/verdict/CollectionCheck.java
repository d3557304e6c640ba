package gangway.gap.verdict;

import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Cell;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.voice.Collected;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Checks against the data how they are said to have been collected: where nearly every thread of a
 * source has an answer, threads were kept because they have one, whatever is claimed.
 */
public final class CollectionCheck implements UnaryOperator<CellKey> {
  /** Of all that is addressed to companies they answer less: 35 to 82 of 100 where all was kept. */
  private static final double ANSWERED = .95;

  private final Map<CellKey, CellKey> found;

  private CollectionCheck(Map<CellKey, CellKey> found) {
    this.found = found;
  }

  /**
   * Looks at the contacts of a sector's window.
   *
   * @param settings fewer than its least observations show nothing
   */
  public static CollectionCheck of(Collection<CompanySummary> companies, GapSettings settings) {
    Map<CellKey, Long> all = new TreeMap<>();
    Map<CellKey, Long> answered = new TreeMap<>();
    for (CompanySummary company : companies) {
      for (Map.Entry<CellKey, Cell> cell : company.cells().entrySet()) {
        if (cell.getKey().part().dependsOnCollection()) {
          all.merge(cell.getKey(), cell.getValue().n(), Long::sum);
          answered.merge(cell.getKey(), cell.getValue().complete(), Long::sum);
        }
      }
    }
    Map<CellKey, CellKey> found = new TreeMap<>();
    all.forEach(
        (key, n) -> {
          double share = (double) answered.getOrDefault(key, 0L) / n;
          if (n >= settings.minObservations() && share > ANSWERED) {
            found.put(
                key,
                CellKey.ofReach(key.channel(), key.solicitation(), key.role(), Collected.ANSWERED));
          }
        });
    return new CollectionCheck(found);
  }

  /** The cell as the data show it. */
  @Override
  public CellKey apply(CellKey claimed) {
    return Objects.requireNonNull(found.getOrDefault(claimed, claimed));
  }
}
