package gangway.gap.yardstick;

import gangway.gap.estimator.Hashing;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.DistinctCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes norms from history: the rows of {@code company_windows}, of any number of windows.
 *
 * <p>Sectors of few companies take part of their spread from the other sectors on the channel.
 *
 * <p>The estimates are those by which a window's peers are fitted ({@link PeerFit}), so a company
 * whose gap stands out does not pull the norms either; a company's windows count together.
 */
public final class NormsBuilder {
  /** A spread between fewer companies than this is no yardstick. */
  private static final int LEAST_COMPANIES = 3;

  /** A part of fewer observations does not show whether a company's gap stands out. */
  private static final long LEAST_OF_PART = 30;

  /** So many companies show their spread by themselves. */
  private static final int MANY_COMPANIES = 20;

  /** Weight of the other sectors' spread, in companies. */
  private static final double PRIOR_DEGREES = 8;

  private final Map<String, Map<CellKey, Map<String, History>>> sectors = new TreeMap<>();

  /**
   * One company's figures in one cell and window.
   *
   * @param company registry id
   * @param sector of the company
   * @param cell with what it is comparable
   * @param n observations; rows with less than 2 are left out
   * @param mean of the scores
   * @param sd of the scores
   * @param from start of the window
   * @param to end of the window
   * @param provenance where the figures come from, in words
   */
  public record Figures(
      String company,
      String sector,
      CellKey cell,
      long n,
      double mean,
      double sd,
      Instant from,
      Instant to,
      String provenance) {}

  /** A cell of a sector. */
  private record Place(String sector, CellKey cell) {}

  private final Map<Place, DistinctCount> records = new HashMap<>();

  /** One company's windows in one cell. */
  private static final class History {
    final List<Figures> windows = new ArrayList<>();

    double n() {
      return windows.stream().mapToLong(Figures::n).sum();
    }

    double mean() {
      return windows.stream().mapToDouble(f -> f.n * f.mean).sum() / n();
    }

    double squares() {
      return windows.stream().mapToDouble(f -> (f.n - 1) * f.sd * f.sd).sum();
    }

    double degrees() {
      return n() - windows.size();
    }
  }

  /**
   * Adds one row; the order of rows does not matter. What was collected nobody knows how is a
   * yardstick for nothing else, so it is left out.
   */
  public NormsBuilder add(Figures figures) {
    if (figures.n >= 2 && figures.cell.hasKnownCollection()) {
      sectors
          .computeIfAbsent(figures.sector, s -> new TreeMap<>())
          .computeIfAbsent(figures.cell, k -> new TreeMap<>())
          .computeIfAbsent(figures.company, c -> new History())
          .windows
          .add(figures);
    }
    return this;
  }

  /**
   * Adds a record that the figures are made of, so that it is known again when it is judged.
   *
   * @param treatment of how people are treated; whether they are answered is of the same records
   * @param id of the observation
   */
  public NormsBuilder addRecord(String sector, CellKey treatment, String id) {
    records
        .computeIfAbsent(new Place(sector, treatment), place -> new DistinctCount())
        .add(Hashing.of(id));
    return this;
  }

  /**
   * Builds the norms. Cells of fewer than three companies, or whose companies do not differ beyond
   * chance, have no entry, unless other sectors show by how much companies differ on that channel.
   *
   * @param version name of the norms
   */
  public Norms build(String version) {
    List<Fitted> fitted = new ArrayList<>();
    List<Norms.Correlation> correlations = new ArrayList<>();
    sectors.forEach((sector, cells) -> fit(sector, cells, fitted, correlations));
    return new Norms(
        version,
        fitted.stream()
            .map(cell -> cell.moderated(fitted))
            .filter(cell -> cell.spread > 0)
            .map(cell -> cell.entry(records(cell)))
            .toList(),
        correlations);
  }

  private List<Long> records(Fitted cell) {
    DistinctCount known = records.get(new Place(cell.sector, cell.key.treatment()));
    return known == null ? List.of() : known.least().stream().limit(Norms.Scope.KEPT).toList();
  }

  /** A cell as its sector alone shows it. */
  private record Fitted(
      String sector,
      CellKey key,
      double centre,
      double spread,
      double within,
      Collection<History> histories) {
    private int degrees() {
      return histories.size() - 1;
    }

    /**
     * With few companies the spread is mixed, by degrees of freedom, with that of all sectors on
     * the channel (as variances are in Smyth 2004): seven brands cannot tell how far brands differ,
     * seventy in ten sectors can, if sectors are alike in that.
     */
    Fitted moderated(List<Fitted> all) {
      List<Fitted> alike = all.stream().filter(other -> other.key.equals(key)).toList();
      if (histories.size() >= MANY_COMPANIES || alike.size() < 2) {
        return this;
      }
      double squares = alike.stream().mapToDouble(f -> f.degrees() * f.spread * f.spread).sum();
      double pooled = squares / alike.stream().mapToInt(Fitted::degrees).sum();
      double variance =
          (degrees() * spread * spread + PRIOR_DEGREES * pooled) / (degrees() + PRIOR_DEGREES);
      return new Fitted(sector, key, centre, Math.sqrt(variance), within, histories);
    }

    Norms.Entry entry(List<Long> records) {
      double k = within / spread / spread;
      double[] means =
          histories.stream()
              .mapToDouble(h -> centre + h.n() / (h.n() + k) * (h.mean() - centre))
              .sorted()
              .toArray();
      return new Norms.Entry(
          sector,
          key,
          centre,
          spread,
          Math.sqrt(within),
          histories.size(),
          times(histories, true),
          times(histories, false),
          histories.stream()
              .flatMap(h -> h.windows.stream())
              .map(Figures::provenance)
              .distinct()
              .sorted()
              .collect(Collectors.joining("; ")),
          new Norms.Scope(means[0], means[means.length - 1], records));
    }
  }

  private static void fit(
      String sector,
      Map<CellKey, Map<String, History>> cells,
      List<Fitted> into,
      List<Norms.Correlation> correlations) {
    List<String> companies =
        cells.values().stream().flatMap(c -> c.keySet().stream()).distinct().sorted().toList();
    Map<String, Integer> index = new TreeMap<>();
    companies.forEach(company -> index.put(company, index.size()));
    PeerFit peers = new PeerFit(companies.size(), LEAST_OF_PART);
    List<CellKey> fitted = new ArrayList<>();
    List<Double> within = new ArrayList<>();
    cells.forEach(
        (key, histories) -> {
          histories.values().forEach(h -> h.windows.sort(IN_TIME));
          double variance = pooledVariance(histories.values());
          if (histories.size() >= LEAST_COMPANIES && variance > 0) {
            fitted.add(key);
            within.add(variance);
            addColumn(peers, key, variance, histories, index);
          }
        });
    double[] ones = new double[companies.size()];
    Arrays.fill(ones, 1);
    PeerFit.Fit fit = peers.fit(ones);
    for (int i = 0; i < fitted.size(); i++) {
      into.add(
          new Fitted(
              sector,
              fitted.get(i),
              fit.centre()[i],
              fit.spread()[i],
              within.get(i),
              cells.getOrDefault(fitted.get(i), Map.of()).values()));
      for (int j = 0; j < i; j++) {
        correlate(sector, cells, fitted, j, i, fit, index, correlations);
      }
    }
  }

  /**
   * Correlation of the companies' true means by moments: sampling errors of two cells are
   * independent, so the products of deviations need no correction. Companies weigh as in the fit,
   * so those whose gaps stand out do not count. Few companies do not show it.
   */
  private static void correlate(
      String sector,
      Map<CellKey, Map<String, History>> cells,
      List<CellKey> keys,
      int first,
      int second,
      PeerFit.Fit fit,
      Map<String, Integer> index,
      List<Norms.Correlation> into) {
    Map<String, History> one = cells.getOrDefault(keys.get(first), Map.of());
    Map<String, History> other = cells.getOrDefault(keys.get(second), Map.of());
    double products = 0;
    double weights = 0;
    int both = 0;
    for (var entry : one.entrySet()) {
      History history = other.get(entry.getKey());
      if (history != null) {
        double weight = fit.weight()[index.getOrDefault(entry.getKey(), 0)];
        products +=
            weight
                * (entry.getValue().mean() - fit.centre()[first])
                * (history.mean() - fit.centre()[second]);
        weights += weight;
        both++;
      }
    }
    double scale = fit.spread()[first] * fit.spread()[second];
    if (both >= MANY_COMPANIES && scale > 0) {
      double value = Math.max(-1, Math.min(1, products / weights / scale));
      into.add(new Norms.Correlation(sector, keys.get(first), keys.get(second), value, both));
    }
  }

  private static final Comparator<Figures> IN_TIME =
      Comparator.comparing(Figures::from)
          .thenComparing(Figures::to)
          .thenComparingLong(Figures::n)
          .thenComparingDouble(Figures::mean)
          .thenComparingDouble(Figures::sd);

  private static double pooledVariance(Collection<History> histories) {
    double squares = histories.stream().mapToDouble(History::squares).sum();
    return squares / histories.stream().mapToDouble(History::degrees).sum();
  }

  private static void addColumn(
      PeerFit peers,
      CellKey key,
      double variance,
      Map<String, History> histories,
      Map<String, Integer> index) {
    CellEstimate[] standing =
        histories.values().stream()
            .map(
                h ->
                    new CellEstimate(
                        (long) h.n(),
                        (long) h.n(),
                        h.mean(),
                        variance / h.n(),
                        h.degrees(),
                        new double[0]))
            .toArray(CellEstimate[]::new);
    int[] company = histories.keySet().stream().mapToInt(c -> index.getOrDefault(c, -1)).toArray();
    peers.add(
        key.part(),
        new Reference(ReferenceKind.PEERS, 0, 0, variance, company.length, null, null, null, null),
        company,
        standing);
  }

  private static Instant times(Collection<History> histories, boolean earliest) {
    Comparator<Instant> order =
        earliest ? Comparator.naturalOrder() : Comparator.<Instant>naturalOrder().reversed();
    return histories.stream()
        .flatMap(h -> h.windows.stream())
        .map(f -> earliest ? f.from : f.to)
        .min(order)
        .orElseThrow();
  }
}
