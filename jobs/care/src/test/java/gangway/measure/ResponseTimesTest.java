package gangway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

  /** Remission times in weeks under 6-MP of Freireich et al. (1963), a textbook example. */
  @Test
  void give_the_textbook_product_limit_estimate() {
    ResponseTimes times = new ResponseTimes();
    for (long t : new long[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
      times.addAnswered(t);
    }
    for (long t : new long[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      times.addCensored(t);
    }

    // By hand: 18/21; x 16/17; x 14/15; x 11/12; x 10/11; x 6/7; x 5/6
    assertThat(reached(times, 0.857143)).isEqualTo(6);
    assertThat(reached(times, 0.806723)).isEqualTo(7);
    assertThat(reached(times, 0.752941)).isEqualTo(10);
    assertThat(reached(times, 0.690196)).isEqualTo(13);
    assertThat(reached(times, 0.627451)).isEqualTo(16);
    assertThat(reached(times, 0.537815)).isEqualTo(22);
    assertThat(reached(times, 0.448179)).isEqualTo(23);
    assertThat(times.quantile(1 - 0.448179 + 1e-6)).isNull();
    assertThat(times.quantile(0.5)).isEqualTo(23);
    assertThat(times.quantile(0.25)).isEqualTo(13);
    assertThat(times.quantile(0.9)).isNull();
    assertThat(times.naiveQuantile(0.5)).isEqualTo(10);
  }

  /** When no more than this share is unanswered. */
  private static @Nullable Double reached(ResponseTimes times, double unanswered) {
    return times.quantile(1 - unanswered - 1e-6);
  }

  @Test
  void give_a_quantile_within_two_percent_of_the_exact_estimate_on_a_thousand_random_samples() {
    Random random = new Random(20260302);
    int known = 0;
    double worst = 0;
    for (int sample = 0; sample < 1_000; sample++) {
      // Mostly the size of a company and month; some so large that buckets are widened.
      int n = sample % 50 == 0 ? 10_000 + random.nextInt(10_000) : 20 + random.nextInt(1_500);
      double censoring = random.nextDouble();
      double scale = Math.exp(5 + 6 * random.nextDouble());
      ResponseTimes times = new ResponseTimes();
      long[][] exact = new long[n][];
      for (int i = 0; i < n; i++) {
        boolean cut = random.nextDouble() < censoring;
        long t = (long) (scale * Math.exp(2 * random.nextGaussian()));
        exact[i] = new long[] {t, cut ? 1 : 0};
        if (cut) {
          times.addCensored(t);
        } else {
          times.addAnswered(t);
        }
      }
      for (double q : new double[] {0.5, 0.9}) {
        double expected = exactQuantile(exact, q);
        Double actual = times.quantile(q);
        if (Double.isNaN(expected)) {
          assertThat(actual).isNull();
        } else {
          known++;
          worst =
              Math.max(
                  worst,
                  Math.abs(Objects.requireNonNull(actual) - expected) / Math.max(1, expected));
        }
      }
    }
    assertThat(known).isGreaterThan(700);
    assertThat(worst).isLessThanOrEqualTo(0.02);
  }

  private static double exactQuantile(long[][] sample, double q) {
    Arrays.sort(
        sample, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    double survival = 1;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i][1] == 0) {
        survival *= 1 - 1.0 / (sample.length - i);
        if (survival <= 1 - q + 1e-9) {
          return sample[i][0];
        }
      }
    }
    return Double.NaN;
  }
}
