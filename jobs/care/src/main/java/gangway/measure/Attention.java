package gangway.measure;

import gangway.exchange.Exchange;
import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who gets an answer: answerable exchanges and answers by the customer's followers and by language.
 * Followers are counted in buckets of which each doubling has 16, so that the summary stays small.
 */
public final class Attention {
  private static final int SUB_BITS = 4;
  private static final double SHARE = 0.2;

  /** Two-sided 95 %. */
  private static final double Z = 1.959963984540054;

  /** Below this many exchanges a fifth of them may be empty. */
  private static final long FEWEST = 5;

  /**
   * Answers among answerable exchanges.
   *
   * @param answerable how many count
   * @param answered how many of them a person answered
   */
  public record Share(long answerable, long answered) {
    Share plus(Share other) {
      return new Share(answerable + other.answerable, answered + other.answered);
    }

    /** Answered / answerable. */
    public double rate() {
      return (double) answered / answerable;
    }
  }

  /**
   * Response rate of the fifth with most followers minus that of the fifth with fewest, with its 95
   * % interval (Newcombe 1998, hybrid of Wilson's score intervals).
   *
   * @param top response rate in the top follower quintile
   * @param bottom response rate in the bottom one
   * @param difference top - bottom; above 0 the many-followed are answered more
   * @param low lower end of the interval
   * @param high upper end of the interval
   * @param n exchanges whose customer's followers are known
   */
  public record Bias(
      double top, double bottom, double difference, double low, double high, long n) {}

  private final TreeMap<Long, Share> byFollowers = new TreeMap<>();
  private final TreeMap<String, Share> byLanguage = new TreeMap<>();

  void add(Exchange e) {
    Share one = new Share(1, e.answered() ? 1 : 0);
    byLanguage.merge(e.language(), one, Share::plus);
    if (e.followers() != null) {
      byFollowers.merge(bucket(e.followers()), one, Share::plus);
    }
  }

  void merge(Attention other) {
    other.byLanguage.forEach((language, share) -> byLanguage.merge(language, share, Share::plus));
    other.byFollowers.forEach((bucket, share) -> byFollowers.merge(bucket, share, Share::plus));
  }

  private static long bucket(long followers) {
    long n = Math.max(0, followers);
    int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(n | 1) - SUB_BITS);
    return n & -(1L << shift);
  }

  /** Answers by language code, in order of the codes. */
  public SortedMap<String, Share> byLanguage() {
    return new TreeMap<>(byLanguage);
  }

  /** The attention bias; null where the followers of fewer than five customers are known. */
  public @Nullable Bias bias() {
    long n = byFollowers.values().stream().mapToLong(Share::answerable).sum();
    if (n < FEWEST) {
      return null;
    }
    double fifth = SHARE * n;
    return difference(
        answeredOf(byFollowers.descendingMap(), fifth) / fifth,
        fifth,
        answeredOf(byFollowers, fifth) / fifth,
        fifth,
        n);
  }

  /** Answers among the first so many exchanges; of the bucket that is cut, its share. */
  private static double answeredOf(SortedMap<Long, Share> buckets, double count) {
    double left = count;
    double answered = 0;
    for (Share share : buckets.values()) {
      double taken = Math.min(left, (double) share.answerable());
      answered += taken * share.rate();
      left -= taken;
    }
    return answered;
  }

  static Bias difference(double top, double topN, double bottom, double bottomN, long n) {
    double d = top - bottom;
    double low = d - Math.hypot(top - wilson(top, topN, -Z), wilson(bottom, bottomN, Z) - bottom);
    double high = d + Math.hypot(wilson(top, topN, Z) - top, bottom - wilson(bottom, bottomN, -Z));
    return new Bias(top, bottom, d, low, high, n);
  }

  /** An end of Wilson's score interval of a share. */
  private static double wilson(double p, double n, double z) {
    double z2 = z * z;
    return (p + z2 / (2 * n) + z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, byFollowers.size());
    for (Map.Entry<Long, Share> entry : byFollowers.entrySet()) {
      Varint.write(out, entry.getKey());
      write(out, entry.getValue());
    }
    Varint.write(out, byLanguage.size());
    for (Map.Entry<String, Share> entry : byLanguage.entrySet()) {
      out.writeUTF(entry.getKey());
      write(out, entry.getValue());
    }
  }

  private static void write(DataOutput out, Share share) throws IOException {
    Varint.write(out, share.answerable());
    Varint.write(out, share.answered());
  }

  static Attention read(DataInput in) throws IOException {
    Attention attention = new Attention();
    long buckets = Varint.read(in);
    for (long i = 0; i < buckets; i++) {
      attention.byFollowers.put(Varint.read(in), new Share(Varint.read(in), Varint.read(in)));
    }
    long languages = Varint.read(in);
    for (long i = 0; i < languages; i++) {
      attention.byLanguage.put(in.readUTF(), new Share(Varint.read(in), Varint.read(in)));
    }
    return attention;
  }
}
