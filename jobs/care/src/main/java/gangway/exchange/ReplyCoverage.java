package gangway.exchange;

import gangway.gap.bytes.Varint;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stretch of time in which a company's replies on one channel are in the input: exports
 * often hold the customers' posts of three days and the company's of one. A stretch without a reply
 * at the beginning or the end counts as not observed when it is far longer than the company's own
 * pauses; a company that falls silent for as long as its longest night does not escape by it. The
 * same posts give the same stretch, in any order.
 */
public final class ReplyCoverage {
  private static final int VERSION = 2;
  private static final long HOUR = 3_600;

  /** In fewer hours than these a company shows no rhythm to judge by. */
  private static final int LEAST_HOURS = 6;

  /** A stretch this many times as long as the longest pause between replies is not a pause. */
  private static final long FAR_LONGER = 3;

  /** A shorter stretch may be a night, whatever the pauses were. */
  private static final Duration LEAST_STRETCH = Duration.ofHours(12);

  /** Hours since the epoch in which the company replied, as an offset from {@link #firstHour}. */
  private final BitSet hours = new BitSet();

  private long firstHour;
  private @Nullable Instant firstPost;
  private @Nullable Instant lastPost;

  /** Takes note of a post of either side. */
  public void add(SupportPost post) {
    extend(post.time());
    if (post.speaker() == Speaker.COMPANY && post.person() != null) {
      addHour(Math.floorDiv(post.time().getEpochSecond(), HOUR));
    }
  }

  private void extend(Instant time) {
    firstPost = firstPost == null || time.isBefore(firstPost) ? time : firstPost;
    lastPost = lastPost == null || time.isAfter(lastPost) ? time : lastPost;
  }

  private void addHour(long hour) {
    if (hours.isEmpty()) {
      firstHour = hour;
    } else if (hour < firstHour) {
      shift((int) (firstHour - hour));
      firstHour = hour;
    }
    hours.set((int) (hour - firstHour));
  }

  private void shift(int by) {
    for (int hour = hours.length() - 1; hour >= 0; hour--) {
      hours.set(hour + by, hours.get(hour));
    }
    hours.clear(0, by);
  }

  /**
   * The stretch in which replies are observed.
   *
   * @throws IllegalStateException when no post was added
   */
  public Observed observed() {
    Instant firstPost = required(this.firstPost);
    Instant lastPost = lastPost();
    if (hours.cardinality() < LEAST_HOURS) {
      return Observed.until(lastPost);
    }
    long stretch = Math.max(LEAST_STRETCH.toSeconds(), FAR_LONGER * longestPause() * HOUR);
    Instant firstReply = Instant.ofEpochSecond(firstHour * HOUR);
    Instant lastReply = Instant.ofEpochSecond((firstHour + hours.length()) * HOUR);
    boolean headMissing = Duration.between(firstPost, firstReply).toSeconds() > stretch;
    boolean tailMissing = Duration.between(lastReply, lastPost).toSeconds() > stretch;
    return new Observed(headMissing ? firstReply : Instant.MIN, tailMissing ? lastReply : lastPost);
  }

  /**
   * Time of the latest post.
   *
   * @throws IllegalStateException when no post was added
   */
  Instant lastPost() {
    return required(lastPost);
  }

  private static Instant required(@Nullable Instant time) {
    if (time == null) {
      throw new IllegalStateException("nothing is observed without posts");
    }
    return time;
  }

  /** Hours from one reply to the next, at most. */
  private long longestPause() {
    int longest = 1;
    int hour = hours.nextSetBit(0);
    for (int next = hours.nextSetBit(hour + 1); next >= 0; next = hours.nextSetBit(hour + 1)) {
      longest = Math.max(longest, next - hour);
      hour = next;
    }
    return longest;
  }

  /** Writes what is remembered. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeTime(out, firstPost);
    writeTime(out, lastPost);
    out.writeLong(firstHour);
    byte[] bits = hours.toByteArray();
    out.writeInt(bits.length);
    out.write(bits);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when the bytes are of a version that this class does not know
   */
  public static ReplyCoverage read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("reply coverage of version " + version + ", expected " + VERSION);
    }
    ReplyCoverage coverage = new ReplyCoverage();
    coverage.firstPost = readTime(in);
    coverage.lastPost = readTime(in);
    coverage.firstHour = in.readLong();
    byte[] bits = new byte[in.readInt()];
    in.readFully(bits);
    coverage.hours.or(BitSet.valueOf(bits));
    return coverage;
  }

  private static void writeTime(DataOutput out, @Nullable Instant time) throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      Varint.writeTime(out, time);
    }
  }

  private static @Nullable Instant readTime(DataInput in) throws IOException {
    return in.readBoolean() ? Varint.readTime(in) : null;
  }
}
