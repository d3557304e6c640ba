package gangway.measure;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sum and number of scores, in ten-thousandths, so that no order of adding changes it. */
final class MeanSum {
  private static final int SCALE = 10_000;
  private long sum;
  private long n;

  void add(@Nullable Double score) {
    if (score != null) {
      sum += Math.round(score * SCALE);
      n++;
    }
  }

  void merge(MeanSum other) {
    sum += other.sum;
    n += other.n;
  }

  @Nullable Double mean() {
    return n == 0 ? null : (double) sum / n / SCALE;
  }

  long n() {
    return n;
  }

  void write(DataOutput out) throws IOException {
    Varint.writeSigned(out, sum);
    Varint.write(out, n);
  }

  static MeanSum read(DataInput in) throws IOException {
    MeanSum mean = new MeanSum();
    mean.sum = Varint.readSigned(in);
    mean.n = Varint.read(in);
    return mean;
  }
}
