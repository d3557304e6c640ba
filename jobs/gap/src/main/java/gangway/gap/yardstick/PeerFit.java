package gangway.gap.yardstick;

import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Centre and between-company spread of every cell that has no norms, from the peers of the window.
 *
 * <p>Robust twice. Within a cell: Huber's proposal 2 (Huber 1964; "Algorithm A" of ISO 13528), each
 * company's sampling variance added to the spread sought and its residual taken in units of both,
 * as Paule and Mandel (1982) do for random effects: a company of which little is known says little
 * of the spread, and hundreds of such do not drown it. Across the sides: a company whose own
 * <em>gap</em> stands out must not pull the yardstick by which the gap is read, and within a cell
 * such a company is not conspicuous at all. So gaps are taken for a mixture of a bulk and of a
 * wider group about it (the two-groups model, Efron 2008), each company weighs by its probability
 * of being of the bulk, and cells and weights are fitted in turn.
 *
 * <p>Which companies are the bulk cannot be told when half of them are apart in one direction; then
 * a resampled fit falls now on one half and now on the other, and the variance of the reference,
 * which enters every interval, says so.
 */
final class PeerFit {
  /** Huber's constant: a cell's outliers beyond 2.5 spreads are drawn in, at 2 % loss otherwise. */
  private static final double HUBER = 2.5;

  /** E[min(|Z|, 2.5)^2] of a standard normal Z. */
  private static final double HUBER_SQUARE = 0.97756;

  /** Interquartile range to standard deviation of a normal. */
  private static final double BY_IQR = 0.7413;

  /** Length of the densest half to standard deviation of a normal. */
  private static final double BY_HALF = 0.7413;

  /** Variance that the group about the bulk has beyond the bulk's, in squared spreads. */
  private static final double WIDER = .5;

  /** The bulk is at least half of the companies, by definition. */
  private static final double LEAST_BULK = .5;

  private static final double MOST_BULK = .99;

  /** A bulk of so small a share is none. */
  private static final double COLLAPSED = 1 / 3.0;

  private static final int ROUNDS = 3;

  /** Newton's steps to the spread of a column, which doubles its digits with each. */
  private static final int COLUMN_STEPS = 12;

  private static final int STEPS = 8;

  private static final List<Part> PARTS = List.of(Part.values());

  /** Fewer gaps than this do not show which of them stand out. */
  private static final int LEAST_GAPS = 4;

  private final int companies;
  private final long leastOfPart;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Place>> places;

  /**
   * One cell's companies, ascending by mean.
   *
   * @param reference fixed where its kind is norms; else only its within-company variance counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only read
  private record Column(
      Part part, Reference reference, int[] company, double[] mean, double[] variance, double[] n) {
    boolean fixed() {
      return reference.kind() == ReferenceKind.NORMS;
    }

    /** n / (n + k) of one company. */
    double reliability(int row, double spread) {
      return n[row] / (n[row] + reference.withinVariance() / (spread * spread));
    }
  }

  /** Where a company's value of one cell is. */
  private record Place(int column, int row) {}

  /** A side on the scale of between-company spreads, not shrunken, with its sampling variance. */
  private record Standardised(double value, double variance) {}

  /**
   * A fit; the first two by cell, in the order in which cells were added.
   *
   * @param centre of each cell
   * @param spread between companies; 0 where none can be seen
   * @param weight of each company: the probability that its gap is of the bulk
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only read
  record Fit(double[] centre, double[] spread, double[] weight) {}

  /**
   * @param companies how many
   * @param leastOfPart a part with fewer observations stays out of its side where another has as
   *     many
   */
  PeerFit(int companies, long leastOfPart) {
    this.companies = companies;
    this.leastOfPart = leastOfPart;
    this.places =
        IntStream.range(0, companies).<List<Place>>mapToObj(i -> new ArrayList<>()).toList();
  }

  /**
   * Adds a cell.
   *
   * @param reference of norms, which is kept, or of peers, whose centre and spread are sought
   * @param company index of each company that has the cell
   * @param standing of each of them
   */
  void add(Part part, Reference reference, int[] company, CellEstimate[] standing) {
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
            part,
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
      if (round < ROUNDS - 1) {
        weigh(resampled, fit);
      }
    }
    return fit;
  }

  /** A company's side, standardised but not shrunken; NaN where no cell serves. */
  double standardised(Fit fit, int company, Side side) {
    return standardise(fit, company, side).value;
  }

  private Standardised standardise(Fit fit, int company, Side side) {
    List<Place> places = this.places.get(company);
    double[] shares = shares(fit, places, side);
    double weight = 0;
    double value = 0;
    double variance = 0;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        Place place = places.get(i);
        Column column = columns.get(place.column);
        double share = shares[i] / fit.spread[place.column];
        weight += shares[i];
        value += share * (column.mean[place.row] - fit.centre[place.column]);
        variance += square(share) * column.variance[place.row];
      }
    }
    return weight > 0
        ? new Standardised(value, variance)
        : new Standardised(Double.NaN, Double.NaN);
  }

  /**
   * The share of each of a company's cells in one side: its parts count alike, the channels of a
   * part by their reliability. All 0 where no cell serves.
   */
  private double[] shares(Fit fit, List<Place> places, Side side) {
    double[] shares = new double[places.size()];
    double[] weights = new double[PARTS.size()];
    double[] observations = new double[PARTS.size()];
    for (int i = 0; i < shares.length; i++) {
      Place place = places.get(i);
      Column column = columns.get(place.column);
      double spread = fit.spread[place.column];
      if (column.part.side() == side && spread > 0) {
        shares[i] = column.reliability(place.row, spread);
        int part = PARTS.indexOf(column.part);
        weights[part] += shares[i];
        observations[part] += column.n[place.row];
      }
    }
    boolean enough = Arrays.stream(observations).anyMatch(n -> n >= leastOfPart);
    long parts =
        Arrays.stream(observations).filter(n -> n > 0 && (n >= leastOfPart || !enough)).count();
    for (int i = 0; i < shares.length; i++) {
      int part = PARTS.indexOf(columns.get(places.get(i).column).part);
      boolean counts = shares[i] > 0 && (observations[part] >= leastOfPart || !enough);
      shares[i] = counts ? shares[i] / weights[part] / parts : 0;
    }
    return shares;
  }

  /**
   * By how much a company's yardsticks are wider in one fit than in another: the logarithm of the
   * spreads' ratio, each side counting half; norms do not change.
   */
  double logScale(Fit fit, Fit other, int company) {
    List<Place> places = this.places.get(company);
    double sum = 0;
    for (Side side : Side.values()) {
      double[] shares = shares(other, places, side);
      for (int i = 0; i < shares.length; i++) {
        if (shares[i] > 0) {
          int column = places.get(i).column;
          sum += shares[i] * Math.log(fit.spread[column] / other.spread[column]) / 2;
        }
      }
    }
    return sum;
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
    double centre = quantile(column.mean, weight, total / 2);
    double range =
        quantile(column.mean, weight, total * .75) - quantile(column.mean, weight, total * .25);
    double between = Math.max(0, square(BY_IQR * range) - noise / total);
    double expected = HUBER_SQUARE * total * Math.max(.5, 1 - 1 / members);
    for (int step = 0; step < COLUMN_STEPS; step++) {
      double pull = 0;
      double weights = 0;
      double squares = 0;
      double slope = 0;
      for (int i = 0; i < rows; i++) {
        double variance = between + column.variance[i];
        if (variance > 0) {
          double r = Math.abs(column.mean[i] - centre) / Math.sqrt(variance);
          double huber = r <= HUBER ? 1 : HUBER / r;
          pull += weight[i] * huber / variance * column.mean[i];
          weights += weight[i] * huber / variance;
          squares += weight[i] * square(huber * r);
          slope += weight[i] * square(huber * r) / variance;
        }
      }
      if (!(slope > 0)) {
        break;
      }
      centre = pull / weights;
      between = Math.max(0, between + (squares - expected) / slope);
    }
    fit.centre[c] = centre;
    fit.spread[c] = Math.sqrt(between);
  }

  /**
   * Weighs the companies by their gaps: the two-groups model from the densest half on. A company
   * without both sides keeps its weight.
   *
   * <p>The bulk is first taken to differ by chance alone, which tells a third of companies that are
   * apart from the others. Where ordinary gaps differ and are known well, such a bulk shrinks to
   * its most central company; then how far they differ is taken from the densest half.
   */
  private void weigh(double[] resampled, Fit fit) {
    double[] gap = new double[companies];
    double[] noise = new double[companies];
    int[] known = new int[companies];
    int size = 0;
    for (int i = 0; i < companies; i++) {
      Standardised digital = standardise(fit, i, Side.DIGITAL);
      Standardised inPerson = standardise(fit, i, Side.IN_PERSON);
      gap[i] = digital.value - inPerson.value;
      noise[i] = digital.variance + inPerson.variance;
      if (!Double.isNaN(gap[i])) {
        known[size++] = i;
      }
    }
    if (size < LEAST_GAPS) {
      return;
    }
    int[] order = sorted(known, size, gap);
    Half half = shorth(order, gap, resampled);
    double share = weigh(order, gap, noise, half.centre, 0, resampled, fit.weight);
    if (share < COLLAPSED) {
      double ordinary = square(BY_HALF * half.length) - meanOf(order, noise, resampled);
      weigh(order, gap, noise, half.centre, Math.max(0, ordinary), resampled, fit.weight);
    }
  }

  /**
   * Expectation and maximisation of the two-groups model.
   *
   * @param ordinary variance of the bulk's true gaps to begin with
   * @param into each company's probability of being of the bulk
   * @return share of the bulk
   */
  private static double weigh(
      int[] order,
      double[] gap,
      double[] noise,
      double middle,
      double ordinary,
      double[] resampled,
      double[] into) {
    double centre = middle;
    double excess = ordinary;
    double bulk = .9;
    double share = 0;
    for (int step = 0; step < STEPS; step++) {
      double total = 0;
      double weights = 0;
      double precision = 0;
      double pull = 0;
      for (int i : order) {
        double variance = excess + noise[i];
        double distance = square(gap[i] - centre);
        double near = bulk * density(distance, variance);
        double wide = (1 - bulk) * density(distance, variance + WIDER);
        into[i] = near / (near + wide);
        double weight = resampled[i] * into[i];
        total += resampled[i];
        weights += weight;
        precision += weight / variance;
        pull += weight / variance * gap[i];
      }
      centre = pull / precision;
      double squares = 0;
      for (int i : order) {
        squares += resampled[i] * into[i] * (square(gap[i] - centre) - noise[i]);
      }
      excess = Math.max(0, squares / weights);
      bulk = Math.min(MOST_BULK, Math.max(LEAST_BULK, (weights + 1) / (total + 1)));
      share = weights / total;
    }
    return share;
  }

  /** Normal density but for a constant factor. */
  private static double density(double squaredDistance, double variance) {
    return Math.exp(-squaredDistance / (2 * variance)) / Math.sqrt(variance);
  }

  /** Indices by ascending value. */
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

  private static double meanOf(int[] order, double[] value, double[] weight) {
    double sum = 0;
    double weights = 0;
    for (int i : order) {
      sum += weight[i] * value[i];
      weights += weight[i];
    }
    return sum / weights;
  }

  /**
   * The densest half.
   *
   * @param centre mean of it
   * @param length from its least to its greatest value
   */
  private record Half(double centre, double length) {}

  /** The shortest interval that holds half of the weight (Andrews et al. 1972). */
  private static Half shorth(int[] order, double[] value, double[] weight) {
    double half = 0;
    for (int i : order) {
      half += weight[i] / 2;
    }
    double shortest = Double.POSITIVE_INFINITY;
    double centre = Double.NaN;
    double inside = 0;
    double sum = 0;
    int end = 0;
    for (int start : order) {
      while (end < order.length && inside < half) {
        inside += weight[order[end]];
        sum += weight[order[end]] * value[order[end]];
        end++;
      }
      if (inside < half) {
        break;
      }
      double length = value[order[end - 1]] - value[start];
      if (length < shortest) {
        shortest = length;
        centre = sum / inside;
      }
      inside -= weight[start];
      sum -= weight[start] * value[start];
    }
    return new Half(centre, shortest);
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
