package gangway.measure;

import gangway.conduct.Measure;
import gangway.exchange.Clocks;
import gangway.exchange.Exchange;
import gangway.exchange.NotCounted;
import gangway.exchange.Replies;
import gangway.exchange.Resolution;
import gangway.gap.bytes.CanonicalBytes;
import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company's digital care over a window and channel, as a support lead counts it. A mergeable
 * value: the same exchanges give the same summary, in whatever order and parts they are added.
 */
public final class CareSummary {
  private static final int VERSION = 2;
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  private long exchanges;
  private final EnumMap<NotCounted, Long> notCounted = new EnumMap<>(NotCounted.class);
  private long answeredInAnHour;
  private long answeredInADay;
  private long automaticPosts;
  private long repliesHuman;
  private long repliesSigned;
  private long repliesCopied;
  private ResponseTimes first = new ResponseTimes();
  private ResponseTimes firstBusiness = new ResponseTimes();
  private ResponseTimes next = new ResponseTimes();
  private MeanSum lift = new MeanSum();
  private MeanSum deflected = new MeanSum();
  private final EnumMap<Measure, MeanSum> means = new EnumMap<>(Measure.class);
  private final EnumMap<Resolution, Long> resolutions = new EnumMap<>(Resolution.class);
  private Attention attention = new Attention();

  /** Adds one exchange. */
  public void add(Exchange e) {
    exchanges++;
    automaticPosts += e.automaticPosts();
    Replies replies = e.replies();
    repliesHuman += replies.human();
    repliesSigned += replies.signed();
    repliesCopied += replies.copied();
    lift.add(e.lift());
    if (replies.deflected() != null) {
      deflected.add(replies.deflected() ? 1.0 : 0.0);
    }
    e.shares().forEach((measure, share) -> sum(measure).add(share));
    if (e.resolution() != null) {
      resolutions.merge(e.resolution(), 1L, Long::sum);
    }
    e.clocks().nextResponseSeconds().forEach(next::addAnswered);
    NotCounted reason = e.notCounted();
    if (reason != null) {
      notCounted.merge(reason, 1L, Long::sum);
    } else {
      addAnswerable(e);
    }
  }

  private MeanSum sum(Measure measure) {
    return means.computeIfAbsent(measure, m -> new MeanSum());
  }

  private void addAnswerable(Exchange e) {
    attention.add(e);
    Clocks clocks = e.clocks();
    Long response = clocks.firstResponseSeconds();
    Long silence = clocks.censoredAfterSeconds();
    if (response != null) {
      answeredInAnHour += response <= HOUR ? 1 : 0;
      answeredInADay += response <= DAY ? 1 : 0;
      first.addAnswered(response);
    } else if (silence != null) {
      first.addCensored(silence);
    }
    Long businessResponse = clocks.firstResponseBusinessSeconds();
    Long businessSilence = clocks.censoredAfterBusinessSeconds();
    if (businessResponse != null) {
      firstBusiness.addAnswered(businessResponse);
    } else if (businessSilence != null) {
      firstBusiness.addCensored(businessSilence);
    }
  }

  /** Adds all exchanges of the other. */
  public void merge(CareSummary other) {
    exchanges += other.exchanges;
    other.notCounted.forEach((reason, n) -> notCounted.merge(reason, n, Long::sum));
    answeredInAnHour += other.answeredInAnHour;
    answeredInADay += other.answeredInADay;
    automaticPosts += other.automaticPosts;
    repliesHuman += other.repliesHuman;
    repliesSigned += other.repliesSigned;
    repliesCopied += other.repliesCopied;
    first.merge(other.first);
    firstBusiness.merge(other.firstBusiness);
    next.merge(other.next);
    lift.merge(other.lift);
    deflected.merge(other.deflected);
    other.means.forEach((measure, mean) -> sum(measure).merge(mean));
    other.resolutions.forEach((ending, n) -> resolutions.merge(ending, n, Long::sum));
    attention.merge(other.attention);
  }

  /** All exchanges. */
  public long exchanges() {
    return exchanges;
  }

  /** Exchanges that count in the rates. */
  public long answerable() {
    return first.answered() + first.censored();
  }

  /** Exchanges that do not count, by reason; reasons that did not occur are absent. */
  public Map<NotCounted, Long> notCounted() {
    return new EnumMap<>(notCounted);
  }

  /** Exchanges that would count, had their responses been observed. */
  public long notObserved() {
    return notCounted.entrySet().stream()
        .filter(e -> e.getKey().isForWantOfObservation())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Answerable exchanges that a person answered within an hour. */
  public long answeredInAnHour() {
    return answeredInAnHour;
  }

  /** Answerable exchanges that a person answered within a day. */
  public long answeredInADay() {
    return answeredInADay;
  }

  /** Answerable exchanges that a person answered. */
  public long answered() {
    return first.answered();
  }

  /** Automatic replies in all exchanges. */
  public long automaticPosts() {
    return automaticPosts;
  }

  /** Human replies in all exchanges. */
  public long repliesHuman() {
    return repliesHuman;
  }

  /** Human replies that repeat a text sent to others. */
  public long repliesCopied() {
    return repliesCopied;
  }

  /** Share of the answerable that a person answered within an hour; null without any. */
  public @Nullable Double responseRateInAnHour() {
    return rate(answeredInAnHour, answerable());
  }

  /** Share of the answerable that a person answered within a day; null without any. */
  public @Nullable Double responseRateInADay() {
    return rate(answeredInADay, answerable());
  }

  /** Share of the answerable that a person answered; null without any. */
  public @Nullable Double responseRate() {
    return rate(answered(), answerable());
  }

  /** Signed human replies / human replies; null without any. */
  public @Nullable Double identity() {
    return rate(repliesSigned, repliesHuman);
  }

  /** Mean lift of the exchanges that have one; null without any. */
  public @Nullable Double lift() {
    return lift.mean();
  }

  /** Share of exchanges with replies that were sent elsewhere; null without any. */
  public @Nullable Double deflected() {
    return deflected.mean();
  }

  /** Mean share of a measure, of the exchanges with an opportunity for it; null without any. */
  public @Nullable Double mean(Measure measure) {
    MeanSum mean = means.get(measure);
    return mean == null ? null : mean.mean();
  }

  /** Exchanges by how they ended; endings that did not occur are absent. */
  public Map<Resolution, Long> resolutions() {
    return new EnumMap<>(resolutions);
  }

  /** Who among the answerable gets an answer. */
  public Attention attention() {
    return attention;
  }

  /** First responses of the answerable exchanges, the unanswered censored; calendar seconds. */
  public ResponseTimes firstResponse() {
    return first;
  }

  /** The same in the company's opening hours; empty without a calendar. */
  public ResponseTimes firstResponseInBusinessHours() {
    return firstBusiness;
  }

  /** Responses to later turns; of these only the answered are known. */
  public ResponseTimes nextResponse() {
    return next;
  }

  private static @Nullable Double rate(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  /** Writes this summary in a layout that later versions of this class can read. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.write(out, exchanges);
    Varint.write(out, notCounted.size());
    for (Map.Entry<NotCounted, Long> entry : notCounted.entrySet()) {
      out.writeUTF(entry.getKey().code());
      Varint.write(out, entry.getValue());
    }
    Varint.write(out, answeredInAnHour);
    Varint.write(out, answeredInADay);
    Varint.write(out, automaticPosts);
    Varint.write(out, repliesHuman);
    Varint.write(out, repliesSigned);
    Varint.write(out, repliesCopied);
    first.write(out);
    firstBusiness.write(out);
    next.write(out);
    lift.write(out);
    deflected.write(out);
    Varint.write(out, means.size());
    for (Map.Entry<Measure, MeanSum> entry : means.entrySet()) {
      out.writeUTF(entry.getKey().name());
      entry.getValue().write(out);
    }
    Varint.write(out, resolutions.size());
    for (Map.Entry<Resolution, Long> entry : resolutions.entrySet()) {
      out.writeUTF(entry.getKey().name());
      Varint.write(out, entry.getValue());
    }
    attention.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also when the bytes are of a version that this class does not know
   */
  public static CareSummary read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("care summary of version " + version + ", expected " + VERSION);
    }
    CareSummary s = new CareSummary();
    s.exchanges = Varint.read(in);
    long reasons = Varint.read(in);
    for (long i = 0; i < reasons; i++) {
      s.notCounted.put(NotCounted.of(in.readUTF()), Varint.read(in));
    }
    s.answeredInAnHour = Varint.read(in);
    s.answeredInADay = Varint.read(in);
    s.automaticPosts = Varint.read(in);
    s.repliesHuman = Varint.read(in);
    s.repliesSigned = Varint.read(in);
    s.repliesCopied = Varint.read(in);
    s.first = ResponseTimes.read(in);
    s.firstBusiness = ResponseTimes.read(in);
    s.next = ResponseTimes.read(in);
    s.lift = MeanSum.read(in);
    s.deflected = MeanSum.read(in);
    long measures = Varint.read(in);
    for (long i = 0; i < measures; i++) {
      s.means.put(Measure.valueOf(in.readUTF()), MeanSum.read(in));
    }
    long endings = Varint.read(in);
    for (long i = 0; i < endings; i++) {
      s.resolutions.put(Resolution.valueOf(in.readUTF()), Varint.read(in));
    }
    s.attention = Attention.read(in);
    return s;
  }

  private byte[] bytes() {
    return CanonicalBytes.of(this::write);
  }

  /** Equal when they count the same: the written form is canonical. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CareSummary summary && Arrays.equals(bytes(), summary.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return "CareSummary[exchanges="
        + exchanges
        + ", answerable="
        + answerable()
        + ", answered="
        + answered()
        + "]";
  }
}
