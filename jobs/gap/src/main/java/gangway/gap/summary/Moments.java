package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Number, sum and sum of squares of scores in fixed point: a score is a whole number of
 * ten-thousandths, so that sums are exact and no order of adding can show.
 *
 * <p>A sum of squares overflows a long after 9 * 10^10 scores; counts past {@link #MOST} are
 * refused long before.
 */
public final class Moments {
  /** Ten-thousandths in a score of 1. */
  static final int UNIT = 10_000;

  static final long MOST = 1_000_000_000L;

  private long n;
  private long sum;
  private long squares;

  /** A score in [0,1] to the nearest ten-thousandth. */
  public static int quantise(double score) {
    return (int) Math.round(score * UNIT);
  }

  void add(int quantised) {
    n = checked(n + 1);
    sum += quantised;
    squares += (long) quantised * quantised;
  }

  public void merge(Moments other) {
    n = checked(n + other.n);
    sum += other.sum;
    squares += other.squares;
  }

  private static long checked(long n) {
    if (n > MOST) {
      throw new ArithmeticException("more than " + MOST + " observations in one summary");
    }
    return n;
  }

  public long n() {
    return n;
  }

  /** NaN where there is nothing. */
  public double mean() {
    return (double) sum / n / UNIT;
  }

  /** Unbiased variance; NaN below two scores. */
  double variance() {
    return n < 2 ? Double.NaN : squaresAboutMean() / (n - 1);
  }

  /** Sum of squared deviations from the mean; NaN where there is nothing. */
  public double squaresAboutMean() {
    double mean = (double) sum / n;
    return Math.max(0, squares - sum * mean) / UNIT / UNIT;
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, n);
    Varint.write(out, sum);
    Varint.write(out, squares);
  }

  static Moments read(DataInput in) throws IOException {
    Moments read = new Moments();
    read.n = Varint.read(in);
    read.sum = Varint.read(in);
    read.squares = Varint.read(in);
    return read;
  }
}
