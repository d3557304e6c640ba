package gangway.gap.estimator;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A sum of independent estimated variances with the degrees of freedom of Satterthwaite (1946):
 * (sum v)^2 / sum(v^2 / degrees).
 */
public final class Variance {
  private double total;
  private double weighted;

  public Variance add(double variance, double degrees) {
    total += variance;
    if (variance > 0) {
      weighted += variance * variance / degrees;
    }
    return this;
  }

  public double total() {
    return total;
  }

  /** At least 1; infinite where there is no variance. */
  public double degrees() {
    return weighted > 0 ? Math.max(1, total * total / weighted) : Double.POSITIVE_INFINITY;
  }

  public double standardError() {
    return Math.sqrt(total);
  }

  /** Half the width of a two-sided interval by Student's t. */
  public double halfWidth(double confidence) {
    return total == 0
        ? 0
        : student().inverseSurvivalProbability((1 - confidence) / 2) * standardError();
  }

  /** Two-sided p-value of a value that would be 0. */
  public double pValue(double value) {
    if (total == 0) {
      return value == 0 ? 1 : 0;
    }
    return Math.min(1, 2 * student().survivalProbability(Math.abs(value) / standardError()));
  }

  /** The standard error at which a value would just have this two-sided p-value. */
  public double standardErrorFor(double value, double p) {
    return Math.abs(value) / student().inverseSurvivalProbability(p / 2);
  }

  private TDistribution student() {
    return TDistribution.of(Math.min(1e6, degrees()));
  }
}
