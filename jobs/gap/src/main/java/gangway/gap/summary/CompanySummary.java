package gangway.gap.summary;

import gangway.gap.bytes.CanonicalBytes;
import gangway.gap.bytes.Varint;
import gangway.gap.estimator.Hashing;
import gangway.gap.settings.GapSettings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that the gap needs to know of one company's observations in one window, in bounded space:
 * moments, bootstrap replicates, units, facets, and texts to show.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative and an {@link #empty}
 * summary is its identity, to the bit, whatever the order of {@link #add}. So windows need not
 * buffer observations and no parallelism shows in the output.
 *
 * <p>Mutable, and not safe for threads.
 */
public final class CompanySummary {
  /**
   * First byte written; raised when the layout changes. From the first release on older ones stay
   * readable.
   */
  private static final int VERSION = 5;

  private static final int MOST_REPLICATES = 1 << 16;
  private static final int MOST_ENTRIES = 1 << 16;

  private final String company;
  private final String sector;
  private final int replicates;
  private final long seed;
  private final TreeMap<CellKey, Cell> cells = new TreeMap<>();
  private final TreeMap<CellKey, Units> units = new TreeMap<>();
  private final TreeMap<Side, ScoreBands> scores = new TreeMap<>();
  private final TreeMap<Facet, ScoreBands> facets = new TreeMap<>();
  private final TreeMap<Side, Dates> dates = new TreeMap<>();
  private final TreeMap<Side, DistinctCount> persons = new TreeMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  /** A facet or component of one side. */
  public record Facet(Side side, String name) implements Comparable<Facet> {
    @Override
    public int compareTo(Facet other) {
      int bySide = side.compareTo(other.side);
      return bySide != 0 ? bySide : name.compareTo(other.name);
    }
  }

  private CompanySummary(String company, String sector, int replicates, long seed) {
    this.company = company;
    this.sector = sector;
    this.replicates = replicates;
    this.seed = seed;
  }

  /**
   * A summary of nothing.
   *
   * @param company registry id
   * @param sector the company's sector
   * @param settings gives the number of bootstrap replicates and their seed
   */
  public static CompanySummary empty(String company, String sector, GapSettings settings) {
    return new CompanySummary(company, sector, settings.replicates(), settings.seed());
  }

  /**
   * Adds one observation.
   *
   * @throws IllegalArgumentException where it is of another company or sector
   * @throws ArithmeticException above a billion observations
   */
  public void add(Observation observation) {
    requireSame(observation.company(), observation.sector());
    Side side = observation.side();
    long cluster = Hashing.of(observation.cluster()) ^ seed;
    observation.parts().forEach((key, part) -> add(key, part, cluster, observation));
    int score = Moments.quantise(observation.score());
    file(observation, cluster, score, scores.computeIfAbsent(side, s -> new ScoreBands()));
    observation
        .facets()
        .forEach(
            (name, facetScore) ->
                file(
                    observation,
                    cluster,
                    Moments.quantise(facetScore),
                    facets.computeIfAbsent(new Facet(side, name), f -> new ScoreBands())));
    dates.computeIfAbsent(side, s -> new Dates()).add(observation.time());
    persons.computeIfAbsent(side, s -> new DistinctCount()).add(cluster);
    extend(observation.time(), observation.time());
  }

  private void add(CellKey key, Observation.Score part, long cluster, Observation whole) {
    int score = Moments.quantise(part.value());
    boolean complete = whole.parts().size() == Part.of(key.side()).size();
    cells
        .computeIfAbsent(key, k -> new Cell(replicates))
        .add(cluster, Hashing.of(whole.id()), score, Moments.quantise(part.readShare()), complete);
    // Who answers shows in how people are treated, not in whether they are answered at all.
    if (whole.unit() != null && !key.part().dependsOnCollection()) {
      units.computeIfAbsent(key, k -> new Units()).add(whole.unit(), score);
    }
  }

  private static void file(Observation observation, long cluster, int score, ScoreBands bands) {
    bands.add(score);
    if (observation.excerpt() != null && !observation.excerpt().isBlank()) {
      bands.offer(
          new Exemplar(
              observation.id(),
              cluster,
              observation.time(),
              score,
              Exemplar.cut(observation.excerpt()),
              observation.language() == null ? "" : observation.language()));
    }
  }

  /**
   * Takes in another summary of the same company; the other is left as it was.
   *
   * @return this
   * @throws IllegalArgumentException where company, sector, replicates or seed differ
   */
  public CompanySummary merge(CompanySummary other) {
    requireSame(other.company, other.sector);
    if (replicates != other.replicates || seed != other.seed) {
      throw new IllegalArgumentException(
          "summaries of %s with %d replicates of seed %d and %d of seed %d cannot be merged"
              .formatted(company, replicates, seed, other.replicates, other.seed));
    }
    other.cells.forEach(
        (key, cell) -> cells.computeIfAbsent(key, k -> new Cell(replicates)).merge(cell));
    other.units.forEach((key, more) -> units.computeIfAbsent(key, k -> new Units()).merge(more));
    other.scores.forEach(
        (side, more) -> scores.computeIfAbsent(side, s -> new ScoreBands()).merge(more));
    other.facets.forEach(
        (facet, more) -> facets.computeIfAbsent(facet, f -> new ScoreBands()).merge(more));
    other.dates.forEach((side, more) -> dates.computeIfAbsent(side, s -> new Dates()).merge(more));
    other.persons.forEach(
        (side, more) -> persons.computeIfAbsent(side, s -> new DistinctCount()).merge(more));
    if (other.first != null && other.last != null) {
      extend(other.first, other.last);
    }
    return this;
  }

  private void requireSame(String otherCompany, String otherSector) {
    if (!company.equals(otherCompany) || !sector.equals(otherSector)) {
      throw new IllegalArgumentException(
          "the summary of %s (%s) does not take what is of %s (%s)"
              .formatted(company, sector, otherCompany, otherSector));
    }
  }

  private void extend(Instant from, Instant to) {
    first = first == null || from.isBefore(first) ? from : first;
    last = last == null || to.isAfter(last) ? to : last;
  }

  public String company() {
    return company;
  }

  public String sector() {
    return sector;
  }

  /** Event time of the earliest observation; null where there is none. */
  public @Nullable Instant first() {
    return first;
  }

  /** Event time of the latest observation; null where there is none. */
  public @Nullable Instant last() {
    return last;
  }

  /** Contacts of one side. */
  public long n(Side side) {
    ScoreBands bands = scores.get(side);
    return bands == null ? 0 : bands.n();
  }

  /** Distinct clusters of one side, estimated above {@link DistinctCount#EXACT}. */
  public long persons(Side side) {
    DistinctCount known = persons.get(side);
    return known == null ? 0 : known.estimate();
  }

  /**
   * The same summary with what was collected in some ways filed under others.
   *
   * @param as the new key of each cell; those that fall together are merged
   */
  public CompanySummary refiled(UnaryOperator<CellKey> as) {
    CompanySummary refiled = new CompanySummary(company, sector, replicates, seed).merge(this);
    refiled.cells.clear();
    cells.forEach(
        (key, cell) ->
            refiled.cells.computeIfAbsent(as.apply(key), k -> new Cell(replicates)).merge(cell));
    return refiled;
  }

  /** Bootstrap replicates that each cell carries. */
  public int replicates() {
    return replicates;
  }

  public SortedMap<CellKey, Cell> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  /**
   * A cell that the company has.
   *
   * @throws IllegalArgumentException where it has not
   */
  public Cell cell(CellKey key) {
    Cell cell = cells.get(key);
    if (cell == null) {
      throw new IllegalArgumentException(company + " has no " + key);
    }
    return cell;
  }

  /** Null where no observation of the cell named a unit. */
  public @Nullable Units units(CellKey key) {
    return units.get(key);
  }

  /** Units of the side's cells, in the order of their keys. */
  public List<Units> units(Side side) {
    return units.entrySet().stream()
        .filter(e -> e.getKey().side() == side)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Of when the side's observations are; null where it has none. */
  public @Nullable Dates dates(Side side) {
    return dates.get(side);
  }

  /** Null where the side has no observations. */
  public @Nullable ScoreBands scores(Side side) {
    return scores.get(side);
  }

  public SortedMap<Facet, ScoreBands> facets() {
    return Collections.unmodifiableSortedMap(facets);
  }

  /** Writes the summary; equal summaries give equal bytes. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Varint.writeString(out, company);
    Varint.writeString(out, sector);
    Varint.write(out, replicates);
    out.writeLong(seed);
    out.writeBoolean(first != null);
    if (first != null && last != null) {
      Varint.writeTime(out, first);
      Varint.writeTime(out, last);
    }
    Varint.write(out, cells.size());
    for (var cell : cells.entrySet()) {
      cell.getKey().write(out);
      cell.getValue().write(out);
    }
    Varint.write(out, units.size());
    for (var unit : units.entrySet()) {
      unit.getKey().write(out);
      unit.getValue().write(out);
    }
    Varint.write(out, scores.size());
    for (var score : scores.entrySet()) {
      Varint.writeString(out, score.getKey().name());
      score.getValue().write(out);
    }
    Varint.write(out, facets.size());
    for (var facet : facets.entrySet()) {
      Varint.writeString(out, facet.getKey().side().name());
      Varint.writeString(out, facet.getKey().name());
      facet.getValue().write(out);
    }
    Varint.write(out, dates.size());
    for (var side : dates.entrySet()) {
      Varint.writeString(out, side.getKey().name());
      side.getValue().write(out);
    }
    Varint.write(out, persons.size());
    for (var side : persons.entrySet()) {
      Varint.writeString(out, side.getKey().name());
      side.getValue().write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the bytes are not of a summary, or of another version
   */
  public static CompanySummary read(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a summary of version " + version + ", expected " + VERSION);
    }
    CompanySummary read =
        new CompanySummary(
            Varint.readString(in),
            Varint.readString(in),
            Varint.readSize(in, MOST_REPLICATES),
            in.readLong());
    if (in.readBoolean()) {
      read.first = Varint.readTime(in);
      read.last = Varint.readTime(in);
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      read.cells.put(CellKey.read(in), Cell.read(in, read.replicates));
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      read.units.put(CellKey.read(in), Units.read(in));
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      read.scores.put(Side.valueOf(Varint.readString(in)), ScoreBands.read(in));
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      Facet facet = new Facet(Side.valueOf(Varint.readString(in)), Varint.readString(in));
      read.facets.put(facet, ScoreBands.read(in));
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      read.dates.put(Side.valueOf(Varint.readString(in)), Dates.read(in));
    }
    for (int i = Varint.readSize(in, MOST_ENTRIES); i > 0; i--) {
      read.persons.put(Side.valueOf(Varint.readString(in)), DistinctCount.read(in));
    }
    return read;
  }

  /** The bytes of {@link #write}. */
  byte[] bytes() {
    return CanonicalBytes.of(this::write);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompanySummary that && Arrays.equals(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return "%s (%s): %d digital, %d in person, %s to %s"
        .formatted(company, sector, n(Side.DIGITAL), n(Side.IN_PERSON), first, last);
  }
}
