package gangway.measure;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Response times of which some are cut off: a mergeable log-bucketed histogram of answered and
 * censored counts, and on it the product-limit estimator of Kaplan and Meier (1958).
 *
 * <p>Up to {@value #MOST_CELLS} different times each second has a bucket of its own, and the
 * estimate is exact. Beyond, buckets are widened, all by one factor, until so many suffice: each
 * doubling of time is then cut into 2^bits of them, so that a time is known to within 2^-(bits+1).
 * Over the 21 doublings of 30 days that is at least 8 bits, an error of .2 %. The order of answers
 * and ends of observation within a wide bucket is lost, which moves the estimated share a little,
 * and a quantile where answers lie far apart. Buckets are by integer arithmetic, equal on every
 * machine, and their width depends on the times alone, not on the order of adding or merging.
 */
public final class ResponseTimes {
  static final int MOST_CELLS = 8_192;

  /** With so many bits every second up to the longest has a bucket of its own. */
  private static final int FINEST_BITS = 35;

  /** Silences and answers beyond this (2,000 years) are taken to be of this length. */
  private static final long LONGEST = (1L << 36) - 1;

  /** Rounding in the product of the estimator must not decide whether it has come to a level. */
  private static final double LEVEL_TOLERANCE = 1e-9;

  private static final class Cell {
    long answered;
    long censored;

    void add(Cell other) {
      answered += other.answered;
      censored += other.censored;
    }
  }

  private final TreeMap<Long, Cell> cells = new TreeMap<>();
  private int bits = FINEST_BITS;
  private long answered;
  private long censored;

  /** Counts an answer after so many seconds. Negative times are taken as 0. */
  public void addAnswered(long seconds) {
    cell(seconds).answered++;
    answered++;
    widen();
  }

  /** Counts a silence that was observed for so many seconds and no longer. */
  public void addCensored(long seconds) {
    cell(seconds).censored++;
    censored++;
    widen();
  }

  /** Counts all that the other counts. */
  public void merge(ResponseTimes other) {
    widenTo(Math.min(bits, other.bits));
    other.cells.forEach((time, theirs) -> cell(time).add(theirs));
    answered += other.answered;
    censored += other.censored;
    widen();
  }

  private Cell cell(long seconds) {
    return cells.computeIfAbsent(bucket(seconds), b -> new Cell());
  }

  private void widen() {
    while (cells.size() > MOST_CELLS) {
      widenTo(bits - 1);
    }
  }

  private void widenTo(int fewerBits) {
    if (fewerBits < bits) {
      bits = fewerBits;
      TreeMap<Long, Cell> narrow = new TreeMap<>(cells);
      cells.clear();
      narrow.forEach((time, cell) -> cell(time).add(cell));
    }
  }

  /** How many were answered. */
  public long answered() {
    return answered;
  }

  /** How many were not, as long as they were observed. */
  public long censored() {
    return censored;
  }

  /** The least second of the bucket of a time. */
  private long bucket(long seconds) {
    long t = Math.min(Math.max(seconds, 0), LONGEST);
    return t & -width(t);
  }

  /** Seconds in the bucket that holds a time: a power of two. */
  private long width(long seconds) {
    return 1L << Math.max(0, 63 - Long.numberOfLeadingZeros(seconds | 1) - bits);
  }

  /** The time that stands for a bucket: exact for narrow ones, the middle of wide ones. */
  private double time(long bucket) {
    return bucket + (width(bucket) - 1) / 2.0;
  }

  /**
   * Kaplan-Meier quantile: the first time by which at least {@code q} of all are answered, silence
   * counted as what it is.
   *
   * @param q in (0,1), .5 for the median
   * @return seconds; null where silence never lets the share come to {@code q}
   */
  public @Nullable Double quantile(double q) {
    double unanswered = 1;
    long atRisk = answered + censored;
    for (Map.Entry<Long, Cell> entry : cells.entrySet()) {
      Cell cell = entry.getValue();
      if (cell.answered > 0) {
        unanswered *= 1 - cell.answered / exposed(entry.getKey(), cell, atRisk);
        if (unanswered <= 1 - q + LEVEL_TOLERANCE) {
          return time(entry.getKey());
        }
      }
      atRisk -= cell.answered + cell.censored;
    }
    return null;
  }

  /**
   * How many could have been answered in a bucket. By the estimator's convention a silence that
   * ends in the second of an answer was still open then; in a wider bucket, where the order within
   * it is not known, silences count half (as in an actuarial life table).
   */
  private double exposed(long bucket, Cell cell, long atRisk) {
    return width(bucket) == 1 ? atRisk : atRisk - cell.censored / 2.0;
  }

  /**
   * Quantile of the answered alone: the smallest time not exceeded by a share {@code q} of them.
   */
  public @Nullable Double naiveQuantile(double q) {
    long rank = Math.max(1, (long) Math.ceil(q * answered - LEVEL_TOLERANCE));
    long seen = 0;
    for (Map.Entry<Long, Cell> entry : cells.entrySet()) {
      seen += entry.getValue().answered;
      if (seen >= rank) {
        return time(entry.getKey());
      }
    }
    return null;
  }

  /** Writes these times in a canonical form: equal times give equal bytes. */
  void write(DataOutput out) throws IOException {
    out.writeByte(bits);
    Varint.write(out, cells.size());
    long last = 0;
    for (Map.Entry<Long, Cell> entry : cells.entrySet()) {
      Varint.write(out, entry.getKey() - last);
      Varint.write(out, entry.getValue().answered);
      Varint.write(out, entry.getValue().censored);
      last = entry.getKey();
    }
  }

  static ResponseTimes read(DataInput in) throws IOException {
    ResponseTimes times = new ResponseTimes();
    times.bits = in.readByte();
    long size = Varint.read(in);
    long time = 0;
    for (long i = 0; i < size; i++) {
      time += Varint.read(in);
      Cell cell = times.cell(time);
      cell.answered = Varint.read(in);
      cell.censored = Varint.read(in);
      times.answered += cell.answered;
      times.censored += cell.censored;
    }
    return times;
  }
}
