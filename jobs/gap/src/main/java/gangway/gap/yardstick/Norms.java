package gangway.gap.yardstick;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.DistinctCount;
import gangway.problems.Problems;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published yardstick: how companies of a sector score on a channel, from history. With it even a
 * single company can be judged.
 *
 * @param version names the file in every output that rests on it; not blank
 * @param entries at most one per sector and cell
 * @param correlations of two entries of a sector, at most one per pair; of pairs without one
 *     nothing is known, and their errors count as independent
 */
public record Norms(String version, List<Entry> entries, List<Correlation> correlations)
    implements Serializable {
  /**
   * The yardstick of one cell of a sector; scores in [0,1].
   *
   * @param sector of the companies
   * @param cell with what it is comparable
   * @param mean centre of the companies' means
   * @param betweenSd standard deviation of the companies' true means (sampling variance removed);
   *     above 0
   * @param withinSd standard deviation of the observations of one company; above 0
   * @param companies how many companies it rests on; at least 2
   * @param from time of the earliest observation
   * @param to time of the latest observation
   * @param provenance where the figures come from, in words
   * @param scope what it covers and is made of; null where that is not known
   */
  public record Entry(
      String sector,
      CellKey cell,
      double mean,
      double betweenSd,
      double withinSd,
      int companies,
      Instant from,
      Instant to,
      String provenance,
      @Nullable Scope scope)
      implements Serializable {

    /** A yardstick of which it is not known what it covers. */
    public Entry(
        String sector,
        CellKey cell,
        double mean,
        double betweenSd,
        double withinSd,
        int companies,
        Instant from,
        Instant to,
        String provenance) {
      this(sector, cell, mean, betweenSd, withinSd, companies, from, to, provenance, null);
    }

    private String name() {
      return sector + "/" + cell;
    }

    private void check(Problems problems) {
      problems.require(mean >= 0 && mean <= 1, name() + ": mean", mean, "in [0,1]");
      problems.require(
          betweenSd > 0 && betweenSd <= 1, name() + ": betweenSd", betweenSd, "in (0,1]");
      problems.require(withinSd > 0 && withinSd <= 1, name() + ": withinSd", withinSd, "in (0,1]");
      problems.require(companies >= 2, name() + ": companies", companies, "at least 2");
      problems.require(!to.isBefore(from), name() + ": to", to, "not before from, " + from);
      if (scope != null) {
        problems.require(
            scope.least <= scope.most, name() + ": least", scope.least, "at most " + scope.most);
      }
    }
  }

  /**
   * What a yardstick covers and is made of.
   *
   * @param least of its companies' means, each drawn to the centre by its reliability
   * @param most of them
   * @param records the least hashes of the ids of the records it is made of, ascending as unsigned
   *     numbers; all of them where they are fewer than {@link #KEPT}
   */
  public record Scope(double least, double most, List<Long> records) implements Serializable {
    /** So many hashes are kept: of 2,000 records enough to tell 30 of 300 again. */
    public static final int KEPT = 256;

    public Scope {
      records = List.copyOf(records);
    }

    /**
     * How much of what is judged went into the yardstick, in [0,1]: the share of the records with
     * so small a hash that the yardstick would have kept it, and has.
     */
    double share(DistinctCount judged) {
      long reach = records.size() < KEPT ? -1L : records.get(KEPT - 1);
      long bound = Long.compareUnsigned(reach, judged.reach()) < 0 ? reach : judged.reach();
      Set<Long> known = new HashSet<>(records);
      long all = 0;
      long found = 0;
      for (long hash : judged.least()) {
        if (Long.compareUnsigned(hash, bound) <= 0) {
          all++;
          found += known.contains(hash) ? 1 : 0;
        }
      }
      return all == 0 ? 0 : (double) found / all;
    }
  }

  /**
   * How the true positions of the same companies in two cells of a sector go together: so far the
   * errors of the two entries do.
   *
   * @param sector of the companies
   * @param first one cell
   * @param second the other
   * @param value correlation of the companies' true means, in [-1,1]
   * @param companies how many have both cells; at least 2
   */
  public record Correlation(
      String sector, CellKey first, CellKey second, double value, int companies)
      implements Serializable {
    private boolean isOf(String ofSector, CellKey one, CellKey other) {
      return sector.equals(ofSector)
          && ((first.equals(one) && second.equals(other))
              || (first.equals(other) && second.equals(one)));
    }

    private void check(List<Entry> entries, Problems problems) {
      String name = "correlation of " + sector + "/" + first + " and " + second;
      problems.require(value >= -1 && value <= 1, name, value, "in [-1,1]");
      problems.require(companies >= 2, name + ": companies", companies, "at least 2");
      for (CellKey key : List.of(first, second)) {
        problems.require(
            entries.stream().anyMatch(e -> e.sector().equals(sector) && e.cell().equals(key)),
            name,
            "of a cell without an entry",
            "an entry for " + key);
      }
    }
  }

  /** Norms of which it is not known how their entries go together. */
  public Norms(String version, List<Entry> entries) {
    this(version, entries, List.of());
  }

  /**
   * Checks all entries.
   *
   * @throws IllegalArgumentException naming every problem
   */
  public Norms {
    entries = List.copyOf(entries);
    correlations = List.copyOf(correlations);
    Problems problems = new Problems();
    problems.require(!version.isBlank(), "version", "blank", "a name such as 2026-1");
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      entry.check(problems);
      problems.require(seen.add(entry.name()), entry.name(), "there twice", "at most once");
    }
    for (Correlation correlation : correlations) {
      correlation.check(entries, problems);
    }
    problems.throwIfAny("norms " + version);
  }

  /** How two cells of a sector go together; null where that is not known. */
  @Nullable Correlation correlation(String sector, CellKey one, CellKey other) {
    return correlations.stream().filter(c -> c.isOf(sector, one, other)).findFirst().orElse(null);
  }

  /** The entry for a sector's cell; null where there is none. */
  @Nullable Entry find(String sector, CellKey key) {
    return entries.stream()
        .filter(e -> e.sector().equals(sector) && e.cell().equals(key))
        .findFirst()
        .orElse(null);
  }
}
