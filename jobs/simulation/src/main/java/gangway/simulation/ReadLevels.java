package gangway.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one side beside what was planted: a line through the companies' levels, and what
 * is left beside it.
 *
 * @param slope read deviations for one that was planted; null where the planted levels are one
 * @param error standard deviation over companies of what is read beyond the line and beyond
 *     sampling error: what reading gets wrong for a company alone; null where fewer than three
 *     companies were read
 */
public record ReadLevels(@Nullable Double slope, @Nullable Double error) {
  /** A line has two parameters; only companies beyond these tell how far they are from it. */
  private static final int PARAMETERS = 2;

  /** A company's level as planted and as read. */
  record Point(double planted, Judged.Side read) {}

  static ReadLevels of(List<Point> points) {
    double[] planted = deviations(points.stream().mapToDouble(Point::planted).toArray());
    double[] read = deviations(points.stream().mapToDouble(p -> p.read().level()).toArray());
    double spread = products(planted, planted);
    if (spread == 0) {
      return new ReadLevels(null, null);
    }
    double slope = products(planted, read) / spread;
    if (points.size() <= PARAMETERS) {
      return new ReadLevels(slope, null);
    }
    double residual = products(read, read) - slope * products(planted, read);
    double noise = points.stream().mapToDouble(p -> p.read().noise()).reduce(0, Double::sum);
    double variance = residual / (points.size() - PARAMETERS) - noise / points.size();
    return new ReadLevels(slope, Math.sqrt(Math.max(0, variance)));
  }

  private static double[] deviations(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double products(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
