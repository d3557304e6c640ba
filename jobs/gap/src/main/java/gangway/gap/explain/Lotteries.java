package gangway.gap.explain;

import gangway.gap.estimator.Median;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Cell;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Reference;
import gangway.gap.yardstick.Yardsticks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a sector's window it depends on luck what one meets. */
public final class Lotteries {
  private final GapSettings settings;
  private final List<CompanySummary> companies;
  private final Yardsticks yardsticks;

  /**
   * @param companies those of the yardsticks, in their order
   */
  public Lotteries(GapSettings settings, List<CompanySummary> companies, Yardsticks yardsticks) {
    this.settings = settings;
    this.companies = companies;
    this.yardsticks = yardsticks;
  }

  /**
   * The sides on which it depends on luck: {@code DIGITAL}, {@code IN_PERSON}, {@code BOTH}; null
   * where none is known to be.
   */
  public @Nullable String of(int company) {
    boolean digital = isLottery(company, Side.DIGITAL);
    boolean inPerson = isLottery(company, Side.IN_PERSON);
    if (digital && inPerson) {
      return "BOTH";
    }
    return digital ? Side.DIGITAL.name() : inPerson ? Side.IN_PERSON.name() : null;
  }

  private boolean isLottery(int company, Side side) {
    Inconsistency own = Inconsistency.ofSide(yardsticks.cells(company, side));
    return companies.get(company).n(side) >= settings.minObservations()
        && own.clusters() >= settings.minPersons()
        && (own.bound(settings.confidence(), -1)
                > (1 + settings.inconsistencyMargin()) * inconsistency(company, side)
            || unitsDiffer(company, side));
  }

  /**
   * Whether it matters on which crew, route, house or agent one falls: the whole interval of the
   * units' spread is more than half of that between companies, and above what is usual by the
   * margin.
   */
  private boolean unitsDiffer(int company, Side side) {
    double low = BetweenUnit.ofSide(companies.get(company), side).bound(settings.confidence(), -1);
    return low > spread(company, side) / 2
        && low > (1 + settings.inconsistencyMargin()) * betweenUnit(side);
  }

  /** How inconsistent the reference is on a company's channels, by their n; NaN where not known. */
  private double inconsistency(int company, Side side) {
    double n = 0;
    double sum = 0;
    for (CellKey key : yardsticks.comparable(company, side)) {
      Cell cell = companies.get(company).cell(key);
      if (!Double.isNaN(Inconsistency.of(cell))) {
        n += cell.n();
        sum += cell.n() * inconsistency(key);
      }
    }
    return sum / n;
  }

  private double inconsistency(CellKey key) {
    Reference reference = yardsticks.reference(key);
    return switch (reference.kind()) {
      case NORMS -> Inconsistency.of(reference.mean(), reference.withinVariance());
      case PEERS ->
          Median.of(
              companies.stream()
                  .filter(c -> c.cells().containsKey(key))
                  .map(c -> Inconsistency.of(c.cell(key)))
                  .filter(i -> !Double.isNaN(i))
                  .toList());
      case NONE -> Double.NaN;
    };
  }

  /**
   * How far companies differ in how they treat people, on a company's channels, in score points, by
   * n; NaN if not known. What units do shows in treatment only.
   */
  private double spread(int company, Side side) {
    double n = 0;
    double sum = 0;
    for (CellKey key : yardsticks.comparable(company, side)) {
      if (!key.part().dependsOnCollection()) {
        Cell cell = companies.get(company).cell(key);
        n += cell.n();
        sum += cell.n() * yardsticks.reference(key).betweenSd();
      }
    }
    return sum / n;
  }

  /** How far units usually differ within a company of the window; 0 where too few name them. */
  private double betweenUnit(Side side) {
    List<Double> known =
        companies.stream()
            .map(c -> BetweenUnit.ofSide(c, side).sd())
            .filter(sd -> !Double.isNaN(sd))
            .toList();
    return known.size() < settings.minPeers() ? 0 : Median.of(known);
  }
}
