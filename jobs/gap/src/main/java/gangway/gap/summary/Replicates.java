package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import gangway.gap.estimator.BootstrapWeights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Weighted moments of each bootstrap replicate; the weights are {@link BootstrapWeights}. */
public final class Replicates {
  private static final double UNIT = Moments.UNIT;

  /** Sums of w, w x and w x^2 by replicate, x in ten-thousandths. */
  private final long[] weights;

  private final long[] sums;
  private final long[] squares;

  /**
   * @param size how many replicates, a multiple of {@link BootstrapWeights#PER_DRAW}
   */
  Replicates(int size) {
    weights = new long[size];
    sums = new long[size];
    squares = new long[size];
  }

  public int size() {
    return weights.length;
  }

  /**
   * Adds one score to every replicate. This is the hot loop of the whole statistics: 50 hashes and
   * 400 table look-ups an observation.
   */
  void add(long cluster, int quantised) {
    int square = quantised * quantised;
    int replicate = 0;
    for (int draw = 0; replicate < weights.length; draw++) {
      long bits = BootstrapWeights.draw(cluster, draw);
      for (int i = 0; i < BootstrapWeights.PER_DRAW; i++, replicate++, bits >>>= 8) {
        int weight = BootstrapWeights.weight(bits);
        weights[replicate] += weight;
        sums[replicate] += (long) weight * quantised;
        squares[replicate] += (long) weight * square;
      }
    }
  }

  void merge(Replicates other) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += other.weights[i];
      sums[i] += other.sums[i];
      squares[i] += other.squares[i];
    }
  }

  /** Mean of a replicate; NaN where it drew no observation. */
  public double mean(int replicate) {
    return sums[replicate] / (double) weights[replicate] / UNIT;
  }

  /** Variance of a replicate (divisor: its weight less 1); NaN where it weighs less than 2. */
  public double variance(int replicate) {
    long weight = weights[replicate];
    double mean = sums[replicate] / (double) weight;
    return weight < 2
        ? Double.NaN
        : Math.max(0, squares[replicate] - sums[replicate] * mean) / (weight - 1) / UNIT / UNIT;
  }

  void write(DataOutput out) throws IOException {
    for (int i = 0; i < weights.length; i++) {
      Varint.write(out, weights[i]);
      Varint.write(out, sums[i]);
      Varint.write(out, squares[i]);
    }
  }

  static Replicates read(DataInput in, int size) throws IOException {
    Replicates read = new Replicates(size);
    for (int i = 0; i < size; i++) {
      read.weights[i] = Varint.read(in);
      read.sums[i] = Varint.read(in);
      read.squares[i] = Varint.read(in);
    }
    return read;
  }
}
