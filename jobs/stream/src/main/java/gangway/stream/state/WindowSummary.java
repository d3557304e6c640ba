package gangway.stream.state;

import gangway.gap.bytes.Varint;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.measure.CareSummary;
import gangway.measure.ScoredExchange;
import gangway.stream.window.Span;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that a window keeps of one company: the summary of its judged observations and, by cell of
 * reach, of its care. Bounded, whatever the number of contacts.
 */
public final class WindowSummary {
  private static final int VERSION = 4;

  private final long windowStart;
  private final CompanySummary observations;
  private final TreeMap<CellKey, CareSummary> care = new TreeMap<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  private WindowSummary(long windowStart, CompanySummary observations) {
    this.windowStart = windowStart;
    this.observations = observations;
  }

  /** A window without contacts. */
  public static WindowSummary empty(
      long windowStart, String company, String sector, GapSettings settings) {
    return new WindowSummary(windowStart, CompanySummary.empty(company, sector, settings));
  }

  /** Adds an exchange's care. */
  public void add(ScoredExchange scored) {
    care.computeIfAbsent(scored.cell(), cell -> new CareSummary()).add(scored.exchange());
    extend(scored.exchange().opened(), scored.exchange().opened());
  }

  /** Adds a review's observation. */
  public void add(Observation observation) {
    observations.add(observation);
    extend(observation.time(), observation.time());
  }

  private void extend(Instant from, Instant to) {
    first = from.isBefore(first) ? from : first;
    last = to.isAfter(last) ? to : last;
  }

  /** Start of the window in milliseconds. */
  public long windowStart() {
    return windowStart;
  }

  /** The sums of all scores. */
  public CompanySummary observations() {
    return observations;
  }

  /** Care by cell of reach, judged or not. */
  public SortedMap<CellKey, CareSummary> care() {
    return Collections.unmodifiableSortedMap(care);
  }

  /** The same with what was collected in some ways filed under others. */
  public WindowSummary refiled(UnaryOperator<CellKey> as) {
    WindowSummary refiled = new WindowSummary(windowStart, observations.refiled(as));
    care.forEach(
        (key, sum) ->
            refiled.care.computeIfAbsent(as.apply(key), cell -> new CareSummary()).merge(sum));
    refiled.extend(first, last);
    return refiled;
  }

  /** From the earliest to the latest contact. */
  public Span span() {
    return new Span(first, last);
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(windowStart);
    observations.write(out);
    out.writeInt(care.size());
    for (Map.Entry<CellKey, CareSummary> entry : care.entrySet()) {
      entry.getKey().write(out);
      entry.getValue().write(out);
    }
    Varint.writeTime(out, first);
    Varint.writeTime(out, last);
  }

  static WindowSummary read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("window summary of version " + version + ", expected " + VERSION);
    }
    WindowSummary summary = new WindowSummary(in.readLong(), CompanySummary.read(in));
    int cells = in.readInt();
    for (int i = 0; i < cells; i++) {
      summary.care.put(CellKey.read(in), CareSummary.read(in));
    }
    summary.first = Varint.readTime(in);
    summary.last = Varint.readTime(in);
    return summary;
  }
}
