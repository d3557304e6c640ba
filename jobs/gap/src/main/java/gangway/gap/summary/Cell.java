package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a company's observations of one {@link CellKey} amount to; mutable, mergeable. */
public final class Cell {
  /** Scores up to a third count as low, from two thirds as high. */
  private static final int LOW = Moments.UNIT / 3;

  private static final int HIGH = Moments.UNIT - LOW;

  private final Moments moments;
  private final DistinctCount clusters;
  private final DistinctCount records;
  private final Replicates replicates;
  private long low;
  private long high;

  /** Sum of read shares, in ten-thousandths. */
  private long read;

  private long complete;

  Cell(int replicates) {
    this(new Moments(), new DistinctCount(), new DistinctCount(), new Replicates(replicates));
  }

  private Cell(
      Moments moments, DistinctCount clusters, DistinctCount records, Replicates replicates) {
    this.moments = moments;
    this.clusters = clusters;
    this.records = records;
    this.replicates = replicates;
  }

  /**
   * @param cluster hash of the person
   * @param record hash of the observation's id
   * @param readShare in ten-thousandths
   * @param ofAllParts whether the contact says something of every part of its side
   */
  void add(long cluster, long record, int quantised, int readShare, boolean ofAllParts) {
    moments.add(quantised);
    read += readShare;
    complete += ofAllParts ? 1 : 0;
    clusters.add(cluster);
    records.add(record);
    replicates.add(cluster, quantised);
    if (quantised <= LOW) {
      low++;
    } else if (quantised >= HIGH) {
      high++;
    }
  }

  void merge(Cell other) {
    moments.merge(other.moments);
    clusters.merge(other.clusters);
    records.merge(other.records);
    replicates.merge(other.replicates);
    low += other.low;
    high += other.high;
    read += other.read;
    complete += other.complete;
  }

  public long n() {
    return moments.n();
  }

  public double mean() {
    return moments.mean();
  }

  /** Unbiased variance of the observations; NaN below two. */
  public double variance() {
    return moments.variance();
  }

  /** Distinct clusters, estimated above {@link DistinctCount#EXACT}. */
  public long clusters() {
    return clusters.estimate();
  }

  /** Of which records it is made: the least hashes of their ids. */
  public DistinctCount records() {
    return records;
  }

  /** 2 min(share low, share high): 1 where half of the people are at either end. */
  public double polarisation() {
    return 2.0 * Math.min(low, high) / n();
  }

  /** Mean share of the scores that was read from words, in [0,1]; NaN where there is nothing. */
  public double readShare() {
    return (double) read / n() / Moments.UNIT;
  }

  /**
   * Observations whose contact says something of every part of its side: of reach, the answered.
   */
  public long complete() {
    return complete;
  }

  public Replicates replicates() {
    return replicates;
  }

  void write(DataOutput out) throws IOException {
    moments.write(out);
    Varint.write(out, low);
    Varint.write(out, high);
    Varint.write(out, read);
    Varint.write(out, complete);
    clusters.write(out);
    records.write(out);
    replicates.write(out);
  }

  static Cell read(DataInput in, int replicates) throws IOException {
    Moments moments = Moments.read(in);
    long low = Varint.read(in);
    long high = Varint.read(in);
    long share = Varint.read(in);
    long complete = Varint.read(in);
    Cell read =
        new Cell(
            moments,
            DistinctCount.read(in),
            DistinctCount.read(in),
            Replicates.read(in, replicates));
    read.low = low;
    read.high = high;
    read.read = share;
    read.complete = complete;
    return read;
  }
}
