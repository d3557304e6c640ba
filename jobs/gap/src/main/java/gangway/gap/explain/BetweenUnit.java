package gangway.gap.explain;

import gangway.gap.estimator.Variance;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Moments;
import gangway.gap.summary.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Variance between units (crews, routes, hotels, agents) with the sampling variance of their means
 * removed.
 *
 * @param variance tau^2, by moments; below 0 where not even the expected spread can be seen; NaN
 *     where not known
 * @param standardError of the variance; NaN where not known
 * @param units how many units it rests on
 * @param n observations of them
 */
public record BetweenUnit(double variance, double standardError, int units, long n) {
  /**
   * The one-way analysis of variance for unequal numbers (Searle, Casella and McCulloch 1992,
   * section 3.6): tau^2 = (MSB - MSW) / n0 with n0 = (N - sum n^2 / N) / (a - 1). The standard
   * error is that of the delete-one-unit jackknife (Arvesen 1969), from three units on.
   *
   * @return variance NaN below two units, or where no unit has two observations
   */
  public static BetweenUnit of(Collection<Moments> units) {
    List<Moments> rest = new ArrayList<>(units);
    double all = moments(rest);
    int a = rest.size();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < a; i++) {
      Moments left = rest.remove(i);
      double without = moments(rest);
      rest.add(i, left);
      sum += without;
      squares += without * without;
    }
    double error =
        a < 3 ? Double.NaN : Math.sqrt(Math.max(0, squares - sum * sum / a) * (a - 1) / a);
    return new BetweenUnit(all, error, a, units.stream().mapToLong(Moments::n).sum());
  }

  /** A side's channels as one. */
  public static BetweenUnit ofSide(CompanySummary summary, Side side) {
    return average(
        summary.units(side).stream().map(units -> BetweenUnit.of(units.kept())).toList());
  }

  private static double moments(List<Moments> units) {
    int a = units.size();
    double n = 0;
    double sum = 0;
    double squares = 0;
    double within = 0;
    for (Moments unit : units) {
      n += unit.n();
      sum += unit.n() * unit.mean();
      squares += (double) unit.n() * unit.n();
      within += unit.squaresAboutMean();
    }
    if (a < 2 || n <= a) {
      return Double.NaN;
    }
    double mean = sum / n;
    double between = 0;
    for (Moments unit : units) {
      double deviation = unit.mean() - mean;
      between += unit.n() * deviation * deviation;
    }
    double n0 = (n - squares / n) / (a - 1);
    return (between / (a - 1) - within / (n - a)) / n0;
  }

  /** Several channels of a side as one: variances averaged by the number of observations. */
  static BetweenUnit average(List<BetweenUnit> channels) {
    List<BetweenUnit> known = channels.stream().filter(c -> !Double.isNaN(c.variance)).toList();
    double n = known.stream().mapToLong(BetweenUnit::n).sum();
    double variance = 0;
    double squaredError = 0;
    for (BetweenUnit channel : known) {
      double share = channel.n / n;
      variance += share * channel.variance;
      squaredError += share * share * channel.standardError * channel.standardError;
    }
    return new BetweenUnit(
        known.isEmpty() ? Double.NaN : variance,
        known.isEmpty() ? Double.NaN : Math.sqrt(squaredError),
        known.stream().mapToInt(BetweenUnit::units).sum(),
        (long) n);
  }

  /** sqrt(tau^2); 0 where the moments are below 0, NaN where they are not known. */
  public double sd() {
    return Math.sqrt(Math.max(0, variance));
  }

  /**
   * A bound of the interval of sqrt(tau^2), by Student's t on the variance.
   *
   * @param sign -1 for the lower, 1 for the upper bound
   */
  public double bound(double confidence, int sign) {
    double half =
        new Variance().add(standardError * standardError, units - 1).halfWidth(confidence);
    return Math.sqrt(Math.max(0, variance + sign * half));
  }
}
