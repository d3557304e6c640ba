package gangway.gap.explain;

import gangway.gap.estimator.Median;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.CompanySummary.Facet;
import gangway.gap.summary.Moments;
import gangway.gap.summary.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which facets move a side: the index with all facets minus the index without one.
 *
 * <p>The index is the mean of all facet scores, each relative to what is usual for that facet in
 * the sector (the median of the companies' means), so that a facet on which every company is poor
 * drives none of them down.
 */
public final class Drivers {
  private final Map<Facet, Double> usual = new TreeMap<>();
  private final Map<Side, Double> usualOfSide = new TreeMap<>();

  /**
   * @param leastCompanies with fewer than this a facet's usual level is that of its whole side
   */
  public Drivers(List<CompanySummary> companies, int leastCompanies) {
    Map<Facet, List<Double>> byFacet = new TreeMap<>();
    Map<Side, List<Double>> bySide = new TreeMap<>();
    for (CompanySummary company : companies) {
      Map<Side, Moments> sides = new TreeMap<>();
      company
          .facets()
          .forEach(
              (facet, scores) -> {
                byFacet.computeIfAbsent(facet, f -> new ArrayList<>()).add(scores.mean());
                sides.computeIfAbsent(facet.side(), s -> new Moments()).merge(scores.total());
              });
      sides.forEach(
          (side, all) -> bySide.computeIfAbsent(side, s -> new ArrayList<>()).add(all.mean()));
    }
    bySide.forEach((side, means) -> usualOfSide.put(side, Median.of(means)));
    byFacet.forEach(
        (facet, means) -> {
          if (means.size() >= leastCompanies) {
            usual.put(facet, Median.of(means));
          }
        });
  }

  /**
   * The impact of each facet of a company, in score points; of a side's only facet: its distance
   * from what is usual.
   */
  public Map<Facet, Double> impacts(CompanySummary company) {
    Map<Side, double[]> totals = new TreeMap<>();
    company
        .facets()
        .forEach(
            (facet, scores) -> {
              double[] total = totals.computeIfAbsent(facet.side(), s -> new double[2]);
              total[0] += scores.n();
              total[1] += scores.n() * (scores.mean() - usual(facet));
            });
    Map<Facet, Double> impacts = new TreeMap<>();
    company
        .facets()
        .forEach(
            (facet, scores) -> {
              double[] total = totals.getOrDefault(facet.side(), new double[2]);
              double rest = total[0] - scores.n();
              double without =
                  rest == 0 ? 0 : (total[1] - scores.n() * (scores.mean() - usual(facet))) / rest;
              impacts.put(facet, total[1] / total[0] - without);
            });
    return impacts;
  }

  private double usual(Facet facet) {
    Double known = usual.get(facet);
    return known == null ? usualOfSide.getOrDefault(facet.side(), 0.0) : known;
  }
}
