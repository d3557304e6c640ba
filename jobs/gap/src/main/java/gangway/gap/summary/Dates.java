package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of when the observations of one side are, to the week: enough to tell whether two sides are of
 * the same time, in bounded space (twenty years are a thousand weeks). Mutable, mergeable.
 */
public final class Dates {
  private static final long WEEK = Duration.ofDays(7).toMillis();

  /** More weeks than there have been since people post on the internet are damage. */
  private static final int MOST_WEEKS = 1 << 16;

  private final TreeMap<Long, Long> byWeek = new TreeMap<>();

  void add(Instant time) {
    byWeek.merge(Math.floorDiv(time.toEpochMilli(), WEEK), 1L, Long::sum);
  }

  void merge(Dates other) {
    other.byWeek.forEach((week, n) -> byWeek.merge(week, n, Long::sum));
  }

  /** Whether no more than so much lies between the medians. */
  public boolean near(Dates other, Duration apart) {
    return between(other).compareTo(apart) <= 0;
  }

  /** What lies between the medians, to the week; never negative. */
  public Duration between(Dates other) {
    return Duration.ofMillis(Math.abs(median() - other.median()) * WEEK);
  }

  /** Whether half of each lies within the other's span. */
  public boolean overlaps(Dates other) {
    return halfWithin(other) && other.halfWithin(this);
  }

  private boolean halfWithin(Dates span) {
    long within =
        byWeek.subMap(span.byWeek.firstKey(), true, span.byWeek.lastKey(), true).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return 2 * within >= n();
  }

  private long n() {
    return byWeek.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The lower median. */
  private long median() {
    long half = (n() + 1) / 2;
    long seen = 0;
    for (Map.Entry<Long, Long> week : byWeek.entrySet()) {
      seen += week.getValue();
      if (seen >= half) {
        return week.getKey();
      }
    }
    throw new IllegalStateException("no dates");
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, byWeek.size());
    for (Map.Entry<Long, Long> week : byWeek.entrySet()) {
      out.writeLong(week.getKey());
      Varint.write(out, week.getValue());
    }
  }

  static Dates read(DataInput in) throws IOException {
    Dates dates = new Dates();
    for (int i = Varint.readSize(in, MOST_WEEKS); i > 0; i--) {
      dates.byWeek.put(in.readLong(), Varint.read(in));
    }
    return dates;
  }
}
