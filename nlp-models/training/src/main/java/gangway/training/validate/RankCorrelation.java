package gangway.training.validate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation: Pearson's of the ranks, ties given their mean rank. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /** In [-1,1]; NaN when either side does not vary. */
  public static double spearman(double[] x, double[] y) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    double mean = (a.length + 1) / 2.0;
    double together = 0;
    double alone = 0;
    double other = 0;
    for (int i = 0; i < a.length; i++) {
      together += (a[i] - mean) * (b[i] - mean);
      alone += (a[i] - mean) * (a[i] - mean);
      other += (b[i] - mean) * (b[i] - mean);
    }
    return together / Math.sqrt(alone * other);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int begin = 0;
    while (begin < order.length) {
      int end = begin;
      while (end < order.length && values[order[end]] == values[order[begin]]) {
        end++;
      }
      for (int i : Arrays.copyOfRange(order, begin, end)) {
        ranks[i] = (begin + 1 + end) / 2.0;
      }
      begin = end;
    }
    return ranks;
  }
}
