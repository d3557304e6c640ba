package gangway.simulation;

import gangway.gap.estimator.Variance;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Side;
import gangway.gap.verdict.BenjaminiHochberg;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.GapAnalysis;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.NormsBuilder;
import gangway.gap.yardstick.NormsBuilder.Figures;
import gangway.gap.yardstick.ReadingError;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Companies with planted gaps, put through the same code as real ones, to say how often it is
 * right.
 *
 * <p>A company has one quality for both sides, standard normal in units of the between-company
 * spread; a planted company's digital side is better by the gap. Scores are about .5, within .02
 * between companies and .02 sqrt(ratio) within one.
 */
public final class GapSimulation {
  private static final double CENTRE = .5;
  private static final double BETWEEN = .02;
  private static final String SECTOR = "simulated";
  private static final Instant START = Instant.EPOCH;
  private static final Instant END = START.plusSeconds(30L * 24 * 3600);

  /** How far a heavy-tailed score jumps, and how often: kurtosis about 25. */
  private static final double JUMP = .4;

  private static final double JUMP_SHARE = .015;

  /** Share of the within-company variance that is between persons. */
  private static final double PERSON_SHARE = .5;

  /** What companies are read by. */
  public enum Yardstick {
    /** Norms, built from a history of other companies. */
    NORMS,
    /** The window's peers, fitted robustly. */
    PEERS,
    /** Mean and standard deviation of the window's peers, for comparison. */
    PLAIN_PEERS
  }

  /**
   * What is planted.
   *
   * @param companies per window
   * @param windows independent repetitions
   * @param perSide observations of each company on each side
   * @param yardstick what companies are read by
   * @param seed of all randomness
   * @param planted share of the companies that have a gap
   * @param gap its size, in between-company standard deviations
   * @param bothSigns whether every other planted gap is the other way round
   * @param ratio within-company variance by between-company variance
   * @param severalShare share of persons who give two to four observations
   * @param heavyTailed whether within-company scores have heavy tails
   * @param normsCompanies companies of the history that norms are built from
   * @param normsPlanted share of them that have the gap: norms of a time in which half of the
   *     companies are better online say that this is usual
   * @param readingError standard deviation of what readings of a company's side get wrong for this
   *     company alone, in between-company standard deviations of what is read; in [0,1)
   * @param carried whether the analysis knows of that error
   */
  public record Plan(
      int companies,
      int windows,
      int perSide,
      Yardstick yardstick,
      long seed,
      double planted,
      double gap,
      boolean bothSigns,
      double ratio,
      double severalShare,
      boolean heavyTailed,
      int normsCompanies,
      double normsPlanted,
      double readingError,
      boolean carried) {

    /**
     * @throws IllegalArgumentException if a count is too small for a figure, or a share is none
     */
    public Plan {
      if (companies < 2 || windows < 1 || perSide < 2 || normsCompanies < 3) {
        throw new IllegalArgumentException(
            "expected 2 companies, 1 window, 2 observations a side and 3 companies of norms at"
                + " least, not %d, %d, %d and %d"
                    .formatted(companies, windows, perSide, normsCompanies));
      }
      share("planted", planted);
      share("severalShare", severalShare);
      share("normsPlanted", normsPlanted);
      if (!(readingError >= 0 && readingError < 1)) {
        throw new IllegalArgumentException("readingError must be in [0,1), not " + readingError);
      }
    }

    private static void share(String name, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " must be in [0,1], not " + value);
      }
    }

    /** A tenth of the companies with a gap of 1, within by between variance 10. */
    public static Plan of(int companies, int windows, int perSide, Yardstick yardstick, long seed) {
      return new Plan(
          companies, windows, perSide, yardstick, seed, .1, 1, false, 10, 0, false, 400, .1, 0,
          true);
    }
  }

  /**
   * What came of it: shares in [0,1], null where there was nothing to take a share of.
   *
   * @param coverage95 share of the intervals that hold the true gap
   * @param falseDiscoveryRate mean over windows of false among flagged, 0 where none is flagged
   * @param power share of planted companies flagged the right way
   * @param powerOracle the same of a test that knows centre, spread and variances
   * @param falseFlagRateWhenEqual share of equal companies that are called ahead
   * @param coverage95WhenPlanted coverage of planted companies alone
   * @param matchedRateWhenEqual share of equal companies that are called matched
   * @param matchedRateWhenPlanted share of planted companies that are called matched, wrongly
   * @param withoutInterval share of companies that get no interval: their peers are too few or show
   *     no spread beyond chance, so there is no scale
   */
  public record Result(
      @Nullable Double coverage95,
      double falseDiscoveryRate,
      @Nullable Double power,
      @Nullable Double powerOracle,
      @Nullable Double falseFlagRateWhenEqual,
      @Nullable Double coverage95WhenPlanted,
      @Nullable Double matchedRateWhenEqual,
      @Nullable Double matchedRateWhenPlanted,
      double withoutInterval) {}

  private final Plan plan;
  private final GapSettings settings;

  public GapSimulation(Plan plan, GapSettings settings) {
    this.plan = plan;
    this.settings = settings;
  }

  /** Runs all windows. */
  public Result run() {
    GapTally tally = new GapTally();
    SplittableRandom random = new SplittableRandom(plan.seed());
    for (int window = 0; window < plan.windows(); window++) {
      runWindow(random.split(), tally);
    }
    return tally.result();
  }

  private void runWindow(SplittableRandom random, GapTally tally) {
    double[] gaps = plant(random);
    List<CompanySummary> summaries = new ArrayList<>();
    double[] oracle = new double[gaps.length];
    double[] oracleP = new double[gaps.length];
    for (int i = 0; i < gaps.length; i++) {
      double quality = random.nextGaussian();
      CompanySummary summary = CompanySummary.empty("c" + i, SECTOR, settings);
      double digital =
          observe(random, summary, Side.DIGITAL, read(random, quality + gaps[i]), oracleP, i);
      double inPerson = observe(random, summary, Side.IN_PERSON, read(random, quality), oracleP, i);
      oracle[i] = (digital - inPerson) / BETWEEN;
      oracleP[i] = new Variance().add(oracleP[i], 1e6).pValue(oracle[i]);
      summaries.add(summary);
    }
    Norms norms =
        switch (plan.yardstick()) {
          case NORMS -> norms(random);
          case PEERS -> null;
          case PLAIN_PEERS -> plain(summaries);
        };
    List<CompanyGap> found =
        new GapAnalysis(settings, norms, null, carried())
            .analyse(SECTOR, START, END, summaries)
            .gaps();
    tally.add(gaps, byIndex(found), oracle, BenjaminiHochberg.qValues(oracleP), settings);
  }

  /** A level as it is read: the whole spread stays what it is, a part of it is error. */
  private double read(SplittableRandom random, double level) {
    double error = plan.readingError();
    return error == 0 ? level : level + error / spreadKept() * random.nextGaussian();
  }

  /** Share of the read spread that is not error. */
  private double spreadKept() {
    return Math.sqrt(1 - plan.readingError() * plan.readingError());
  }

  private ReadingError carried() {
    ReadingError.OfSide side = new ReadingError.OfSide(plan.readingError(), 1e6);
    return plan.carried() && plan.readingError() > 0
        ? new ReadingError("simulated", side, side)
        : ReadingError.NONE;
  }

  /** Norms of the window's own companies by moments: what peers would be without robustness. */
  private static @Nullable Norms plain(List<CompanySummary> companies) {
    List<Norms.Entry> entries = new ArrayList<>();
    for (Side side : Side.values()) {
      CellKey key = CellKey.ofCustomers(side, "simulated", Solicitation.UNPROMPTED);
      double[] means = companies.stream().mapToDouble(c -> c.cell(key).mean()).toArray();
      double within =
          companies.stream().mapToDouble(c -> c.cell(key).variance()).sum() / means.length;
      double noise =
          companies.stream().mapToDouble(c -> c.cell(key).variance() / c.cell(key).n()).sum()
              / means.length;
      double mean = Arrays.stream(means).sum() / means.length;
      double squares = Arrays.stream(means).map(x -> (x - mean) * (x - mean)).sum();
      double between = squares / (means.length - 1) - noise;
      if (between <= 0) {
        return null;
      }
      entries.add(
          new Norms.Entry(
              SECTOR,
              CellKey.ofCustomers(side, "simulated", Solicitation.UNPROMPTED),
              mean,
              Math.sqrt(between),
              Math.sqrt(within),
              means.length,
              START,
              END,
              "mean and standard deviation of the window"));
    }
    return new Norms("plain", entries);
  }

  private static CompanyGap[] byIndex(List<CompanyGap> found) {
    CompanyGap[] byIndex = new CompanyGap[found.size()];
    found.forEach(gap -> byIndex[Integer.parseInt(gap.company().substring(1))] = gap);
    return byIndex;
  }

  /** The planted companies are the first; the number is rounded up or down by chance. */
  private double[] plant(SplittableRandom random) {
    double[] gaps = new double[plan.companies()];
    int planted = (int) Math.floor(plan.companies() * plan.planted() + random.nextDouble());
    for (int i = 0; i < planted; i++) {
      gaps[i] = plan.bothSigns() && i % 2 == 1 ? -plan.gap() : plan.gap();
    }
    return gaps;
  }

  /** Adds one side's observations and the true variance of their mean; returns the mean. */
  private double observe(
      SplittableRandom random,
      CompanySummary summary,
      Side side,
      double quality,
      double[] variance,
      int company) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int person = 0; n < plan.perSide(); person++) {
      int several = random.nextDouble() < plan.severalShare() ? 2 + random.nextInt(3) : 1;
      int size = Math.min(several, plan.perSide() - n);
      double common = Math.sqrt(PERSON_SHARE) * deviation(random);
      for (int i = 0; i < size; i++) {
        double own = common + Math.sqrt(1 - PERSON_SHARE) * deviation(random);
        double score = CENTRE + BETWEEN * (quality + Math.sqrt(plan.ratio()) * own);
        double within01 = Math.max(0, Math.min(1, score));
        summary.add(
            new Observation(
                "o",
                summary.company(),
                SECTOR,
                CellKey.ofCustomers(side, "simulated", Solicitation.UNPROMPTED),
                null,
                summary.company() + side + person,
                START,
                within01,
                Map.of(),
                null,
                null,
                1));
        sum += within01;
        n++;
      }
      squares += size + PERSON_SHARE * size * (size - 1);
    }
    variance[company] += plan.ratio() * squares / n / n;
    return sum / n;
  }

  /** Mean 0, variance 1. */
  private double deviation(SplittableRandom random) {
    if (!plan.heavyTailed()) {
      return random.nextGaussian();
    }
    double sd = BETWEEN * Math.sqrt(plan.ratio());
    double rest = Math.sqrt(1 - JUMP_SHARE * JUMP * JUMP / sd / sd);
    double u = random.nextDouble();
    return u < JUMP_SHARE ? (u < JUMP_SHARE / 2 ? JUMP : -JUMP) / sd : rest * random.nextGaussian();
  }

  /** A history of other companies with as many observations, a share of them with a gap. */
  private Norms norms(SplittableRandom random) {
    NormsBuilder builder = new NormsBuilder();
    int n = plan.perSide();
    double within = BETWEEN * Math.sqrt(plan.ratio());
    for (int i = 0; i < plan.normsCompanies(); i++) {
      double quality = random.nextGaussian();
      double gap = random.nextDouble() < plan.normsPlanted() ? plan.gap() : 0;
      for (Side side : Side.values()) {
        double level = read(random, quality + (side == Side.DIGITAL ? gap : 0));
        double mean = CENTRE + BETWEEN * level + within / Math.sqrt(n) * random.nextGaussian();
        builder.add(
            new Figures(
                "h" + i,
                SECTOR,
                CellKey.ofCustomers(side, "simulated", Solicitation.UNPROMPTED),
                n,
                mean,
                within,
                START,
                END,
                "simulated history"));
      }
    }
    return builder.build("simulated");
  }
}
