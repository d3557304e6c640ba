package gangway.gap.verdict;

import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CompanySummary;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From the summaries of a sector's companies in one window to gaps with intervals and verdicts.
 *
 * <p>Deterministic: the order of the summaries does not matter, and several of one company count as
 * their merge.
 */
public final class GapAnalysis {
  private final GapSettings settings;
  private final @Nullable Norms norms;
  private final @Nullable Norms fallback;
  private final ReadingError readingError;

  /**
   * @param settings thresholds, replicates, seed
   * @param norms the yardstick; cells that it does not know, or all where it is null, are compared
   *     with the window's peers
   * @param fallback the yardstick of cells that the norms do not know and whose peers are too few
   *     or do not differ beyond chance; null for none
   * @param readingError what the models get wrong for one company and not for another
   */
  public GapAnalysis(
      GapSettings settings,
      @Nullable Norms norms,
      @Nullable Norms fallback,
      ReadingError readingError) {
    this.settings = settings;
    this.norms = norms;
    this.fallback = fallback;
    this.readingError = readingError;
  }

  /**
   * Analyses one window of one sector.
   *
   * @param sector of all the companies
   * @param windowStart start of the window
   * @param windowEnd end of the window, exclusive
   * @param summaries of the companies, in any order; left as they are
   * @throws IllegalArgumentException where a summary is of another sector or has other replicates
   */
  public SectorResult analyse(
      String sector, Instant windowStart, Instant windowEnd, Collection<CompanySummary> summaries) {
    return new SectorWindow(
            settings,
            norms,
            fallback,
            readingError,
            sector,
            windowStart,
            windowEnd,
            byCompany(sector, summaries))
        .analyse();
  }

  private List<CompanySummary> byCompany(String sector, Collection<CompanySummary> summaries) {
    Map<String, CompanySummary> merged = new TreeMap<>();
    for (CompanySummary summary : summaries) {
      if (!summary.sector().equals(sector) || summary.replicates() != settings.replicates()) {
        throw new IllegalArgumentException(
            "the summary of %s is of sector %s with %d replicates, expected %s with %d"
                .formatted(
                    summary.company(),
                    summary.sector(),
                    summary.replicates(),
                    sector,
                    settings.replicates()));
      }
      merged.merge(
          summary.company(),
          summary,
          (a, b) -> CompanySummary.empty(a.company(), sector, settings).merge(a).merge(b));
    }
    return List.copyOf(merged.values());
  }
}
