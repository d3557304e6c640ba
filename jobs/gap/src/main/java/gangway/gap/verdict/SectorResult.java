package gangway.gap.verdict;

import gangway.gap.explain.Driver;
import gangway.gap.explain.Evidence;
import java.util.List;

/**
 * All that is said of one sector's companies in one window, each list ordered by company.
 *
 * @param standings one per company and cell
 * @param gaps one per company
 * @param drivers one per company, side and facet
 * @param evidence words for and against
 */
public record SectorResult(
    List<ChannelStanding> standings,
    List<CompanyGap> gaps,
    List<Driver> drivers,
    List<Evidence> evidence) {
  public SectorResult {
    standings = List.copyOf(standings);
    gaps = List.copyOf(gaps);
    drivers = List.copyOf(drivers);
    evidence = List.copyOf(evidence);
  }
}
