package gangway.gap.explain;

import gangway.gap.estimator.Variance;
import gangway.gap.summary.Cell;
import gangway.gap.summary.Replicates;
import gangway.gap.yardstick.CellEstimate;
import java.util.List;

/**
 * How much of a lottery a side is: the standard deviation as a share of the greatest that scores of
 * this mean in [0,1] can have, sd / sqrt(m (1 - m)) (for the bound: Bhatia and Davis 2000). Unlike
 * the raw standard deviation it does not move with the mean alone.
 *
 * @param value channels averaged by their observations; NaN where not defined
 * @param standardError by the cluster bootstrap; NaN where not known
 * @param clusters that it rests on
 */
public record Inconsistency(double value, double standardError, long clusters) {
  /**
   * Of one channel: at most 1, and NaN where all scores are 0 or all are 1, or there is but one.
   */
  public static double of(double mean, double variance) {
    double most = mean * (1 - mean);
    return most > 0 ? Math.min(1, Math.sqrt(variance / most)) : Double.NaN;
  }

  public static double of(Cell cell) {
    return of(cell.mean(), cell.variance());
  }

  /** Of a side; channels where it is not defined stay out. */
  public static Inconsistency ofSide(List<Cell> channels) {
    List<Cell> known = channels.stream().filter(cell -> !Double.isNaN(of(cell))).toList();
    double n = known.stream().mapToLong(Cell::n).sum();
    long clusters = known.stream().mapToLong(cell -> Math.min(cell.n(), cell.clusters())).sum();
    if (known.isEmpty()) {
      return new Inconsistency(Double.NaN, Double.NaN, 0);
    }
    double value = 0;
    double[] deviations = new double[known.get(0).replicates().size()];
    for (Cell cell : known) {
      double own = of(cell);
      double share = cell.n() / n;
      value += share * own;
      Replicates replicates = cell.replicates();
      for (int i = 0; i < deviations.length; i++) {
        double replicate = of(replicates.mean(i), replicates.variance(i));
        deviations[i] += Double.isNaN(replicate) ? 0 : share * (replicate - own);
      }
    }
    double error =
        clusters < 2
            ? Double.NaN
            : Math.sqrt(CellEstimate.meanSquare(deviations) * clusters / (clusters - 1));
    return new Inconsistency(value, error, clusters);
  }

  /**
   * A bound of the interval, in [0,1].
   *
   * @param sign -1 for the lower, 1 for the upper bound
   */
  public double bound(double confidence, int sign) {
    double half =
        new Variance()
            .add(standardError * standardError, (double) clusters - 1)
            .halfWidth(confidence);
    return Math.min(1, Math.max(0, value + sign * half));
  }
}
