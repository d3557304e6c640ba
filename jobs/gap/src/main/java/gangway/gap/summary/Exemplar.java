package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;

/**
 * An observation that may be shown, with the score by which it was filed.
 *
 * @param id the observation's
 * @param cluster hash of its cluster: no person is shown twice for one thing
 * @param time event time
 * @param quantised the score in ten-thousandths: of the facet where filed under one, else of the
 *     observation
 * @param text the words, at most {@link #LONGEST} characters
 * @param language of the words, empty where unknown
 */
public record Exemplar(
    String id, long cluster, Instant time, int quantised, String text, String language) {
  static final int LONGEST = 400;

  /** Most recent first; ties are broken by everything else, so that the order is total. */
  public static final Comparator<Exemplar> MOST_RECENT =
      Comparator.comparing(Exemplar::time)
          .reversed()
          .thenComparing(Exemplar::id)
          .thenComparingInt(Exemplar::quantised)
          .thenComparing(Exemplar::text)
          .thenComparing(Exemplar::language)
          .thenComparingLong(Exemplar::cluster);

  /** The text cut to {@link #LONGEST}, never within a surrogate pair. */
  public static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  public double score() {
    return (double) quantised / Moments.UNIT;
  }

  void write(DataOutput out) throws IOException {
    Varint.writeString(out, id);
    out.writeLong(cluster);
    Varint.writeTime(out, time);
    Varint.write(out, quantised);
    Varint.writeString(out, text);
    Varint.writeString(out, language);
  }

  static Exemplar read(DataInput in) throws IOException {
    return new Exemplar(
        Varint.readString(in),
        in.readLong(),
        Varint.readTime(in),
        Varint.readSize(in, Moments.UNIT),
        Varint.readString(in),
        Varint.readString(in));
  }
}
