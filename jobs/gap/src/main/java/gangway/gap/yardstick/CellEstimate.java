package gangway.gap.yardstick;

import gangway.gap.summary.Cell;
import gangway.gap.summary.Replicates;

/**
 * A company's mean in one cell and how sure it is.
 *
 * @param n observations
 * @param clusters distinct persons or exchanges
 * @param mean of the observations
 * @param samplingVariance squared standard error of the mean, by cluster, moderated
 * @param degrees of freedom of the sampling variance, with so many replicates as there are
 * @param deviations of the replicates' means from the mean, scaled such that their mean square is
 *     the sampling variance; all 0 where the replicates do not differ
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record CellEstimate(
    long n,
    long clusters,
    double mean,
    double samplingVariance,
    double degrees,
    double[] deviations) {

  /**
   * The cluster bootstrap's variance of the mean (with G clusters it falls short by (G - 1) / G),
   * moderated: mixed with what the reference's within-company variance would make of so many
   * clusters, by degrees of freedom (Smyth 2004), lest a few equal scores pass for certainty.
   *
   * @param cell what was observed
   * @param withinVariance variance of a company's observations in the reference; NaN where unknown
   * @param priorDegrees weight of it
   */
  static CellEstimate of(Cell cell, double withinVariance, double priorDegrees) {
    long clusters = Math.min(cell.n(), cell.clusters());
    double[] deviations = deviations(cell);
    double spread = meanSquare(deviations);
    double own = clusters < 2 ? 0 : spread * clusters / (clusters - 1);
    double prior = Double.isNaN(withinVariance) ? 0 : priorDegrees;
    double degrees = clusters - 1 + prior;
    double variance =
        degrees == 0
            ? Double.NaN
            : ((clusters - 1) * own + (prior == 0 ? 0 : prior * withinVariance / clusters))
                / degrees;
    if (spread > 0) {
      double scale = Math.sqrt(variance / spread);
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] *= scale;
      }
    }
    return new CellEstimate(
        cell.n(),
        clusters,
        cell.mean(),
        variance,
        spread > 0 ? 1 / (1 / degrees + 1.0 / deviations.length) : degrees,
        deviations);
  }

  /** A replicate that drew nothing says nothing, so it does not deviate. */
  private static double[] deviations(Cell cell) {
    Replicates replicates = cell.replicates();
    double mean = cell.mean();
    double[] deviations = new double[replicates.size()];
    for (int i = 0; i < deviations.length; i++) {
      double replicate = replicates.mean(i);
      deviations[i] = Double.isNaN(replicate) ? 0 : replicate - mean;
    }
    return deviations;
  }

  public static double meanSquare(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum / values.length;
  }

  /** False where a single cluster was seen and nothing is known of how it varies. */
  boolean isKnown() {
    return !Double.isNaN(samplingVariance);
  }

  /** The share of the sampling variance that the deviations do not carry. */
  double unresampled() {
    return meanSquare(deviations) > 0 ? 0 : samplingVariance;
  }
}
