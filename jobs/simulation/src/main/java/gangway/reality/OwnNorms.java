package gangway.reality;

import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.NormsBuilder;
import gangway.gap.yardstick.NormsBuilder.Figures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A yardstick made of the very data that are looked at: it puts all of them on one scale. */
final class OwnNorms {
  private OwnNorms() {}

  /** Norms of all companies of the observations. */
  static Norms of(Collection<Observation> observations, GapSettings settings) {
    NormsBuilder builder = new NormsBuilder();
    byCompany(observations, settings).values().forEach(company -> add(company, builder));
    return builder.build("own");
  }

  private static void add(CompanySummary company, NormsBuilder builder) {
    company
        .cells()
        .forEach(
            (key, cell) ->
                builder.add(
                    new Figures(
                        company.company(),
                        company.sector(),
                        key,
                        cell.n(),
                        cell.mean(),
                        cell.n() > 1 ? Math.sqrt(cell.variance()) : 0,
                        Objects.requireNonNull(company.first()),
                        Objects.requireNonNull(company.last()),
                        "these data")));
  }

  private static Map<String, CompanySummary> byCompany(
      Collection<Observation> observations, GapSettings settings) {
    Map<String, CompanySummary> companies = new TreeMap<>();
    for (Observation observation : observations) {
      companies
          .computeIfAbsent(
              observation.company(),
              company -> CompanySummary.empty(company, observation.sector(), settings))
          .add(observation);
    }
    return companies;
  }

  /** The observations of each company. */
  static Map<String, List<Observation>> grouped(Collection<Observation> observations) {
    return observations.stream()
        .collect(Collectors.groupingBy(Observation::company, TreeMap::new, Collectors.toList()));
  }
}
