package gangway.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Centre and between-company spread of every cell that has no norms, from the peers of the window.
 *
 * <p>Robust twice. Within a cell: Huber's proposal 2 (Huber 1964; "Algorithm A" of ISO 13528), each
 * company's sampling variance added to the spread sought, as in a moment estimate for random
 * effects (Hedges and Olkin 1985). Across the sides: a company whose own <em>gap</em> stands out
 * must not pull the yardstick by which the gap is read, and within a cell such a company is not
 * conspicuous at all. So each company weighs by Tukey's biweight of its gap's distance from the
 * bulk of the gaps (start: the shorth, the middle of the densest half; scale: the median absolute
 * deviation), and cells and weights are fitted in turn.
 *
 * <p>Which companies are the bulk cannot be told when half of them are apart in one direction; then
 * a resampled fit falls now on one half and now on the other, and the variance of the reference,
 * which enters every interval, says so.
 */
final class PeerFit {
  /** Huber's constant, that of ISO 13528: 96 % efficient for the mean of normal values. */
  private static final double HUBER = 1.5;

  /** E[min(|Z|, 1.5)^2] of a standard normal Z. */
  private static final double HUBER_SQUARE = 0.778465;

  /** Tukey's constant: 95 % efficient for the mean of normal values. */
  private static final double TUKEY = 4.685;

  /** Standard deviation of a normal by its median absolute deviation. */
  private static final double BY_MAD = 1.4826;

  /** Standard deviation of a normal by its interquartile range. */
  private static final double BY_IQR = 0.7413;

  private static final int ROUNDS = 4;
  private static final int STEPS = 8;

  /** Fewer gaps than this do not show which of them stand out. */
  private static final int LEAST_GAPS = 4;

  private final int companies;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Place>> places;

  /**
   * One cell's companies, ascending by mean.
   *
   * @param reference fixed where its kind is norms; else only its within-company variance counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only read
  private record Column(
      Side side, Reference reference, int[] company, double[] mean, double[] variance, double[] n) {
    boolean fixed() {
      return reference.kind() == ReferenceKind.NORMS;
    }
  }

  /** Where a company's value of one cell is. */
  private record Place(int column, int row) {}

  /**
   * Centre and spread by cell, in the order in which cells were added.
   *
   * @param centre of each cell
   * @param spread between companies; 0 where none can be seen
   * @param weight of each company in [0,1]: 0 where its gap stands out
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fit(double[] centre, double[] spread, double[] weight) {}

  PeerFit(int companies) {
    this.companies = companies;
    this.places =
        IntStream.range(0, companies).<List<Place>>mapToObj(i -> new ArrayList<>()).toList();
  }

  /**
   * Adds a cell.
   *
   * @param company index of each company that has the cell
   * @param standing of each of them
   */
  void add(Side side, Reference reference, int[] company, CellStanding[] standing) {
    int[] order =
        IntStream.range(0, company.length)
            .boxed()
            .sorted(
                (a, b) -> {
                  int byMean = Double.compare(standing[a].mean(), standing[b].mean());
                  return byMean != 0 ? byMean : Integer.compare(company[a], company[b]);
                })
            .mapToInt(i -> i)
            .toArray();
    for (int row = 0; row < order.length; row++) {
      places.get(company[order[row]]).add(new Place(columns.size(), row));
    }
    columns.add(
        new Column(
            side,
            reference,
            Arrays.stream(order).map(i -> company[i]).toArray(),
            Arrays.stream(order).mapToDouble(i -> standing[i].mean()).toArray(),
            Arrays.stream(order).mapToDouble(i -> standing[i].samplingVariance()).toArray(),
            Arrays.stream(order).mapToDouble(i -> standing[i].n()).toArray()));
  }

  /**
   * Fits all cells.
   *
   * @param resampled weight of each company as drawn; all 1 for the fit itself
   */
  Fit fit(double[] resampled) {
    Fit fit =
        new Fit(new double[columns.size()], new double[columns.size()], new double[companies]);
    Arrays.fill(fit.weight, 1);
    for (int round = 0; round < ROUNDS; round++) {
      for (int c = 0; c < columns.size(); c++) {
        fitColumn(c, resampled, fit);
      }
      if (round < ROUNDS - 1 && !weigh(resampled, fit)) {
        break;
      }
    }
    return fit;
  }

  /** A company's side, standardised but not shrunken; NaN where no cell serves. */
  double standardised(Fit fit, int company, Side side) {
    double weights = 0;
    double sum = 0;
    for (Place place : places.get(company)) {
      Column column = columns.get(place.column);
      double spread = fit.spread[place.column];
      if (column.side == side && spread > 0) {
        double reliability = reliability(column, place.row, spread);
        weights += reliability;
        sum += reliability * (column.mean[place.row] - fit.centre[place.column]) / spread;
      }
    }
    return sum / weights;
  }

  private static double reliability(Column column, int row, double spread) {
    double k = column.reference.withinVariance() / (spread * spread);
    return column.n[row] / (column.n[row] + k);
  }

  private double samplingVariance(Fit fit, int company, Side side) {
    double weights = 0;
    double sum = 0;
    for (Place place : places.get(company)) {
      Column column = columns.get(place.column);
      double spread = fit.spread[place.column];
      if (column.side == side && spread > 0) {
        double reliability = reliability(column, place.row, spread);
        weights += reliability;
        sum += reliability * reliability * column.variance[place.row] / (spread * spread);
      }
    }
    return sum / (weights * weights);
  }

  private void fitColumn(int c, double[] resampled, Fit fit) {
    Column column = columns.get(c);
    if (column.fixed()) {
      fit.centre[c] = column.reference.mean();
      fit.spread[c] = column.reference.betweenSd();
      return;
    }
    int rows = column.company.length;
    double[] weight = new double[rows];
    double total = 0;
    double members = 0;
    double noise = 0;
    for (int i = 0; i < rows; i++) {
      double ordinary = fit.weight[column.company[i]];
      weight[i] = resampled[column.company[i]] * ordinary;
      total += weight[i];
      members += ordinary;
      noise += weight[i] * column.variance[i];
    }
    if (!(total > 0)) {
      fit.spread[c] = 0;
      return;
    }
    noise /= total;
    double centre = quantile(column.mean, weight, total / 2);
    double range =
        quantile(column.mean, weight, total * .75) - quantile(column.mean, weight, total * .25);
    double between = Math.max(square(BY_IQR * range), noise) - noise;
    double bias = Math.max(.5, 1 - 1 / members);
    for (int step = 0; step < STEPS; step++) {
      double pull = 0;
      double weights = 0;
      double winsorised = 0;
      for (int i = 0; i < rows; i++) {
        double variance = between + column.variance[i];
        double residual = column.mean[i] - centre;
        double r = Math.abs(residual) / Math.sqrt(variance);
        double huber = r <= HUBER ? 1 : HUBER / r;
        pull += weight[i] * huber / variance * column.mean[i];
        weights += weight[i] * huber / variance;
        winsorised += weight[i] * square(huber * residual);
      }
      centre = pull / weights;
      between = Math.max(0, winsorised / (HUBER_SQUARE * total * bias) - noise);
    }
    fit.centre[c] = centre;
    fit.spread[c] = Math.sqrt(between);
  }

  /** Weighs the companies by their gaps; false where there are too few gaps to tell. */
  private boolean weigh(double[] resampled, Fit fit) {
    double[] gap = new double[companies];
    double[] noise = new double[companies];
    int[] known = new int[companies];
    int size = 0;
    for (int i = 0; i < companies; i++) {
      gap[i] = standardised(fit, i, Side.DIGITAL) - standardised(fit, i, Side.IN_PERSON);
      if (!Double.isNaN(gap[i])) {
        noise[i] =
            samplingVariance(fit, i, Side.DIGITAL) + samplingVariance(fit, i, Side.IN_PERSON);
        known[size++] = i;
      }
    }
    if (size < LEAST_GAPS) {
      return false;
    }
    int[] order = sorted(known, size, gap);
    double centre = shorth(order, gap, resampled);
    double scale = ordinaryVariance(order, gap, noise, resampled, centre);
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      double weights = 0;
      for (int i : order) {
        double weight = resampled[i] * biweight(gap[i] - centre, scale + noise[i]);
        sum += weight * gap[i];
        weights += weight;
      }
      centre = sum / weights;
    }
    for (int i : order) {
      fit.weight[i] = biweight(gap[i] - centre, scale + noise[i]);
    }
    return true;
  }

  private static double biweight(double distance, double variance) {
    return square(Math.max(0, 1 - distance * distance / (TUKEY * TUKEY * variance)));
  }

  /** Insertion sort of indices by value: the order hardly changes from one fit to the next. */
  private static int[] sorted(int[] indices, int size, double[] value) {
    int[] order = Arrays.copyOf(indices, size);
    for (int i = 1; i < size; i++) {
      int moved = order[i];
      int j = i;
      for (; j > 0 && value[order[j - 1]] > value[moved]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = moved;
    }
    return order;
  }

  /** Mean of the shortest interval that holds half of the weight (Andrews et al. 1972). */
  private static double shorth(int[] order, double[] value, double[] weight) {
    double half = 0;
    for (int i : order) {
      half += weight[i] / 2;
    }
    double shortest = Double.POSITIVE_INFINITY;
    double centre = Double.NaN;
    double inside = 0;
    double sum = 0;
    int end = 0;
    for (int start = 0; start < order.length; start++) {
      while (end < order.length && inside < half) {
        inside += weight[order[end]];
        sum += weight[order[end]] * value[order[end]];
        end++;
      }
      if (inside < half) {
        break;
      }
      double length = value[order[end - 1]] - value[order[start]];
      if (length < shortest) {
        shortest = length;
        centre = sum / inside;
      }
      inside -= weight[order[start]];
      sum -= weight[order[start]] * value[order[start]];
    }
    return centre;
  }

  /** Variance of the ordinary companies' true gaps: by the median deviation, less the noise. */
  private static double ordinaryVariance(
      int[] order, double[] gap, double[] noise, double[] weight, double centre) {
    double[] distance = new double[gap.length];
    double total = 0;
    double expected = 0;
    for (int i : order) {
      distance[i] = Math.abs(gap[i] - centre);
      total += weight[i];
      expected += weight[i] * noise[i];
    }
    int[] near = sorted(order, order.length, distance);
    double within = 0;
    double median = 0;
    for (int i : near) {
      within += weight[i];
      median = distance[i];
      if (within >= total / 2) {
        break;
      }
    }
    return Math.max(0, square(BY_MAD * median) - expected / total);
  }

  /** The value at which the weight, added up in ascending order, reaches {@code reach}. */
  private static double quantile(double[] ascending, double[] weight, double reach) {
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      sum += weight[i];
      if (sum >= reach) {
        return ascending[i];
      }
    }
    return ascending[ascending.length - 1];
  }

  private static double square(double x) {
    return x * x;
  }
}
