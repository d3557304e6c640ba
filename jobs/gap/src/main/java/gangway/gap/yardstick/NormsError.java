package gangway.gap.yardstick;

import gangway.gap.estimator.Variance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How unsure a value is for the norms' being made of so many companies.
 *
 * <p>Delta method: of C companies the centre has variance 1 / C and the spread's logarithm 1 / 2 (C
 * - 1), in between-company deviations. The same companies made the norms of several channels and of
 * both sides, so their errors go together as the companies' true positions do: where these
 * correlate by r, the centres' errors correlate by r and the spreads' by r squared (as those of two
 * variances of normal values).
 */
public final class NormsError {
  private NormsError() {}

  /**
   * What one cell's norms have in a value.
   *
   * @param reference of kind norms
   * @param weight of the cell in the value; negative where it is subtracted
   * @param raw the company's standardised value in the cell
   */
  record Share(Reference reference, double weight, double raw) {
    private double companies() {
      return reference.companies();
    }
  }

  /** The shares of a difference. */
  public static List<Share> difference(List<Share> of, List<Share> less) {
    return Stream.concat(
            of.stream(), less.stream().map(s -> new Share(s.reference, -s.weight, s.raw)))
        .toList();
  }

  /** Variance of a value of these shares, with the degrees of freedom of the smallest norms. */
  public static Variance variance(List<Share> shares) {
    double sum = 0;
    List<Share> before = new ArrayList<>();
    for (Share share : shares) {
      sum += covariance(share, share, 1, share.companies());
      for (Share other : before) {
        Norms.Correlation known = Reference.correlation(share.reference, other.reference);
        if (known != null) {
          sum += 2 * covariance(share, other, known.value(), known.companies());
        }
      }
      before.add(share);
    }
    double degrees = shares.stream().mapToDouble(Share::companies).min().orElse(2) - 1;
    return new Variance().add(Math.max(0, sum), degrees);
  }

  private static double covariance(Share a, Share b, double correlation, double both) {
    double companies = Math.sqrt(a.companies() * b.companies());
    double degrees = Math.sqrt((a.companies() - 1) * (b.companies() - 1));
    double overlap = both / companies;
    return a.weight
        * b.weight
        * overlap
        * (correlation / companies + correlation * correlation * a.raw * b.raw / (2 * degrees));
  }
}
