package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import gangway.gap.estimator.Hashing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * Moments by unit (crew, route, hotel, agent) of one cell. At most {@link #MOST} units are kept:
 * those with the least hashes, which is a random sample of the units that no order of adding or
 * merging can change (a unit once pushed out can never come back, so what is kept is exact).
 * Observations of the others are counted.
 */
public final class Units {
  static final int MOST = 256;

  private static final Comparator<String> BY_HASH =
      Comparator.<String>comparingLong(Hashing::of).thenComparing(Comparator.naturalOrder());

  private final TreeMap<String, Moments> kept = new TreeMap<>(BY_HASH);
  private long observations;

  void add(String unit, int quantised) {
    observations++;
    kept.computeIfAbsent(unit, u -> new Moments()).add(quantised);
    bound();
  }

  void merge(Units other) {
    observations += other.observations;
    other.kept.forEach(
        (unit, moments) -> kept.computeIfAbsent(unit, u -> new Moments()).merge(moments));
    bound();
  }

  private void bound() {
    while (kept.size() > MOST) {
      kept.pollLastEntry();
    }
  }

  /** The kept units, in an order that depends on nothing but their names. */
  public Collection<Moments> kept() {
    return kept.values();
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, observations);
    Varint.write(out, kept.size());
    for (var unit : kept.entrySet()) {
      Varint.writeString(out, unit.getKey());
      unit.getValue().write(out);
    }
  }

  static Units read(DataInput in) throws IOException {
    Units read = new Units();
    read.observations = Varint.read(in);
    int size = Varint.readSize(in, MOST);
    for (int i = 0; i < size; i++) {
      read.kept.put(Varint.readString(in), Moments.read(in));
    }
    return read;
  }
}
