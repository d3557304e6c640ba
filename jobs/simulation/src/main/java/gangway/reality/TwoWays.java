package gangway.reality;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How alike two ways of measuring rank companies, such as words and stars.
 *
 * @param companies how many were seen both ways often enough
 * @param texts of them, by the first way
 * @param correlation of their means
 * @param low lower bound of its 95 % interval, by Fisher's transformation; NaN below four companies
 * @param high upper bound
 * @param withoutNoise the correlation with the sampling noise of the means taken out of variances
 *     and covariance (Spearman 1904); above 1 by chance at times, NaN where nothing is left
 */
public record TwoWays(
    int companies, long texts, double correlation, double low, double high, double withoutNoise) {
  private static final double NORMAL_95 = 1.959964;

  /**
   * What one text says in both ways.
   *
   * @param one null where it says nothing so
   * @param other likewise
   */
  public record Pair(@Nullable Double one, @Nullable Double other) {}

  /** A company's means and what is noise in them. */
  private record Means(
      long n, double one, double other, double noiseOne, double noiseOther, double shared) {
    static Means of(List<Pair> pairs) {
      double[] ones = values(pairs.stream().map(Pair::one).toList());
      double[] others = values(pairs.stream().map(Pair::other).toList());
      double one = mean(ones);
      double other = mean(others);
      double products = 0;
      long both = 0;
      for (Pair pair : pairs) {
        if (pair.one != null && pair.other != null) {
          products += (pair.one - one) * (pair.other - other);
          both++;
        }
      }
      double covariance = both < 2 ? 0 : products / (both - 1);
      return new Means(
          ones.length,
          one,
          other,
          variance(ones) / ones.length,
          variance(others) / others.length,
          covariance * both / ones.length / others.length);
    }
  }

  /**
   * Compares the companies that have enough texts both ways.
   *
   * @param companies the texts of each
   * @param least texts that a mean must rest on
   */
  public static TwoWays of(Collection<List<Pair>> companies, int least) {
    List<Means> means =
        companies.stream()
            .filter(pairs -> pairs.stream().filter(p -> p.one != null).count() >= least)
            .filter(pairs -> pairs.stream().filter(p -> p.other != null).count() >= least)
            .map(Means::of)
            .toList();
    double[] ones = means.stream().mapToDouble(Means::one).toArray();
    double[] others = means.stream().mapToDouble(Means::other).toArray();
    double covariance = covariance(ones, others);
    double correlation = covariance / Math.sqrt(variance(ones) * variance(others));
    double noise = means.stream().mapToDouble(Means::shared).average().orElse(0);
    double spreadOne =
        variance(ones) - means.stream().mapToDouble(Means::noiseOne).average().orElse(0);
    double spreadOther =
        variance(others) - means.stream().mapToDouble(Means::noiseOther).average().orElse(0);
    double half = NORMAL_95 / Math.sqrt(means.size() - 3.0);
    double z = atanh(correlation);
    return new TwoWays(
        means.size(),
        means.stream().mapToLong(Means::n).sum(),
        correlation,
        Math.tanh(z - half),
        Math.tanh(z + half),
        (covariance - noise) / Math.sqrt(spreadOne * spreadOther));
  }

  private static double atanh(double r) {
    return .5 * Math.log((1 + r) / (1 - r));
  }

  private static double[] values(List<@Nullable Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElse(Double.NaN);
  }

  private static double variance(double[] values) {
    return covariance(values, values);
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1);
  }
}
