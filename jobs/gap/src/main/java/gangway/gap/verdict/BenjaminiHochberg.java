package gangway.gap.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Control of the false discovery rate (Benjamini and Hochberg 1995): q of the i-th least of m
 * p-values is the least p_j m / j over j from i on.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The q-value of each p-value, in the same order. */
  public static double[] qValues(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] q = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank > 0; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * p.length / rank);
      q[i] = least;
    }
    return q;
  }

  /** The greatest p-value that would still be rejected beside these; {@code rate} / m at least. */
  static double threshold(double[] p, double rate) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    int rejected = 0;
    for (int rank = 1; rank <= p.length; rank++) {
      if (sorted[rank - 1] * p.length / rank <= rate) {
        rejected = rank;
      }
    }
    return Math.min(rate, rate * (rejected + 1) / p.length);
  }
}
