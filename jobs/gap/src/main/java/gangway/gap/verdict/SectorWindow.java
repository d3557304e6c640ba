package gangway.gap.verdict;

import gangway.gap.explain.BetweenUnit;
import gangway.gap.explain.Driver;
import gangway.gap.explain.Drivers;
import gangway.gap.explain.Evidence;
import gangway.gap.explain.ExampleChoice;
import gangway.gap.explain.ExampleKind;
import gangway.gap.explain.Inconsistency;
import gangway.gap.explain.Lotteries;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Cell;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.CompanySummary.Facet;
import gangway.gap.summary.Exemplar;
import gangway.gap.summary.ScoreBands;
import gangway.gap.summary.Side;
import gangway.gap.summary.Units;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.gap.yardstick.Reference;
import gangway.gap.yardstick.ReferenceKind;
import gangway.gap.yardstick.SidePosition;
import gangway.gap.yardstick.Yardsticks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sector's companies in one window, under analysis. */
final class SectorWindow {
  private final GapSettings settings;
  private final String sector;
  private final Instant start;
  private final Instant end;
  private final List<CompanySummary> companies;
  private final Yardsticks yardsticks;
  private final Lotteries lotteries;
  private final VerdictRule rule;
  private final MissingEvidence missingEvidence;

  /** A company before the others are known: what a verdict needs but the q-value. */
  private record OpenGap(
      int company,
      SideStanding digital,
      SideStanding inPerson,
      @Nullable GapEstimate estimate,
      List<Missing> missing,
      @Nullable String inconsistent) {
    boolean testable() {
      return missing.isEmpty();
    }

    double pValue() {
      return estimate == null ? 1 : estimate.pValue();
    }
  }

  /**
   * @param companies ordered by id, each once
   */
  SectorWindow(
      GapSettings settings,
      @Nullable Norms norms,
      @Nullable Norms fallback,
      ReadingError readingError,
      String sector,
      Instant start,
      Instant end,
      List<CompanySummary> companies) {
    this.settings = settings;
    this.sector = sector;
    this.start = start;
    this.end = end;
    this.companies = companies;
    this.yardsticks =
        new Yardsticks(settings, norms, fallback, readingError, sector, start, end, companies);
    this.lotteries = new Lotteries(settings, companies, yardsticks);
    this.rule = new VerdictRule(settings);
    this.missingEvidence = new MissingEvidence(settings);
  }

  SectorResult analyse() {
    List<ChannelStanding> standings = new ArrayList<>();
    for (int i = 0; i < companies.size(); i++) {
      for (CellKey key : companies.get(i).cells().keySet()) {
        standings.add(channel(i, key));
      }
    }
    List<CompanyGap> gaps = gaps();
    List<Driver> drivers = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    Drivers facets = new Drivers(companies, settings.minPeers());
    for (int i = 0; i < companies.size(); i++) {
      Map<Facet, Double> impacts = facets.impacts(companies.get(i));
      addDrivers(companies.get(i), impacts, drivers);
      addEvidence(i, gaps.get(i), impacts, evidence);
    }
    return new SectorResult(standings, gaps, drivers, evidence);
  }

  private ChannelStanding channel(int company, CellKey key) {
    CompanySummary summary = companies.get(company);
    Cell cell = summary.cell(key);
    Reference reference = yardsticks.reference(key);
    SidePosition position = shown(yardsticks.position(company, key));
    double half =
        position == null
            ? 0
            : yardsticks.variance(company, key, position).halfWidth(settings.confidence());
    Units units = summary.units(key);
    return new ChannelStanding(
        summary.company(),
        sector,
        start,
        end,
        key,
        cell.n(),
        cell.clusters(),
        cell.mean(),
        known(Math.sqrt(cell.variance())),
        position == null
            ? null
            : reference.mean() + position.reliability() * (cell.mean() - reference.mean()),
        position == null ? null : position.reliability(),
        position == null ? null : position.raw(),
        position == null ? null : position.raw() - half,
        position == null ? null : position.raw() + half,
        reference.kind(),
        reference.companies(),
        reference.from(),
        reference.to(),
        known(Inconsistency.of(cell)),
        cell.polarisation(),
        units == null ? null : known(BetweenUnit.of(units.kept()).sd()),
        units == null ? 0 : units.kept().size(),
        cell.readShare());
  }

  private List<CompanyGap> gaps() {
    List<OpenGap> open = new ArrayList<>();
    for (int i = 0; i < companies.size(); i++) {
      open.add(open(i));
    }
    double[] p = open.stream().filter(OpenGap::testable).mapToDouble(OpenGap::pValue).toArray();
    double[] q = BenjaminiHochberg.qValues(p);
    double threshold = BenjaminiHochberg.threshold(p, settings.falseDiscoveryRate());
    List<CompanyGap> gaps = new ArrayList<>();
    int tested = 0;
    for (OpenGap gap : open) {
      if (gap.testable()) {
        gaps.add(close(gap, p[tested], q[tested], threshold));
        tested++;
      } else {
        gaps.add(close(gap, Double.NaN, Double.NaN, threshold));
      }
    }
    return gaps;
  }

  private OpenGap open(int company) {
    SidePosition digital = shown(yardsticks.position(company, Side.DIGITAL));
    SidePosition inPerson = shown(yardsticks.position(company, Side.IN_PERSON));
    SideStanding digitalStanding = side(company, Side.DIGITAL, digital);
    SideStanding inPersonStanding = side(company, Side.IN_PERSON, inPerson);
    List<Missing> missing = new ArrayList<>();
    missing.addAll(missing(company, Side.DIGITAL, digitalStanding));
    missing.addAll(missing(company, Side.IN_PERSON, inPersonStanding));
    missing.addAll(missingEvidence.ofTime(companies.get(company)));
    return new OpenGap(
        company,
        digitalStanding,
        inPersonStanding,
        digital == null || inPerson == null
            ? null
            : GapEstimate.of(digital, inPerson, yardsticks.peersError(company, digital, inPerson)),
        missing,
        lotteries.of(company));
  }

  /** Of too few observations no number is told: it would draw the eye more than others do. */
  private @Nullable SidePosition shown(@Nullable SidePosition position) {
    return position != null && position.n() >= settings.minObservations() ? position : null;
  }

  private List<Missing> missing(int company, Side side, SideStanding standing) {
    return missingEvidence.ofSide(
        side,
        standing.n(),
        standing.persons(),
        yardsticks.position(company, side),
        yardsticks.peers(company, side),
        yardsticks.isBeyond(company, side));
  }

  private SideStanding side(int company, Side side, @Nullable SidePosition position) {
    CompanySummary summary = companies.get(company);
    List<Cell> cells = yardsticks.cells(company, side);
    ScoreBands scores = summary.scores(side);
    long n = summary.n(side);
    double confidence = settings.confidence();
    Inconsistency inconsistency = Inconsistency.ofSide(cells);
    BetweenUnit between = BetweenUnit.ofSide(summary, side);
    double half =
        position == null ? 0 : yardsticks.variance(company, side, position).halfWidth(confidence);
    Reference reference = position == null ? null : position.reference();
    return new SideStanding(
        position == null ? List.of() : position.parts(),
        n,
        summary.persons(side),
        scores == null ? null : known(scores.mean()),
        position == null ? null : position.raw(),
        position == null ? null : position.raw() - half,
        position == null ? null : position.raw() + half,
        position == null ? null : position.reliability(),
        known(inconsistency.value()),
        known(inconsistency.bound(confidence, -1)),
        known(inconsistency.bound(confidence, 1)),
        known(polarisation(cells)),
        known(between.sd()),
        known(between.bound(confidence, -1)),
        known(between.bound(confidence, 1)),
        reference == null ? ReferenceKind.NONE : reference.kind(),
        reference == null ? 0 : reference.companies(),
        reference == null ? null : reference.from(),
        reference == null ? null : reference.to(),
        reference == null ? null : reference.name());
  }

  /** Of the cells by their observations; NaN where there are none. */
  private static double polarisation(List<Cell> cells) {
    double sum = cells.stream().mapToDouble(cell -> cell.n() * cell.polarisation()).sum();
    return sum / cells.stream().mapToLong(Cell::n).sum();
  }

  private CompanyGap close(OpenGap gap, double p, double q, double threshold) {
    GapEstimate estimate = gap.estimate;
    double low = estimate == null ? Double.NaN : estimate.low(settings.confidence());
    double high = estimate == null ? Double.NaN : estimate.high(settings.confidence());
    Verdict verdict =
        estimate == null || !gap.testable()
            ? Verdict.NOT_ENOUGH_EVIDENCE
            : rule.verdict(estimate, q);
    List<Missing> missing =
        verdict == Verdict.NOT_ENOUGH_EVIDENCE && estimate != null && gap.testable()
            ? missingEvidence.ofGap(estimate, gap.digital.n(), gap.inPerson.n(), threshold)
            : gap.missing;
    SideStanding weaker = weaker(gap.digital, gap.inPerson);
    return new CompanyGap(
        companies.get(gap.company).company(),
        sector,
        start,
        end,
        gap.digital,
        gap.inPerson,
        estimate == null ? null : estimate.shrunken(),
        known(low),
        known(high),
        estimate == null ? null : estimate.raw(),
        estimate == null ? null : Math.sqrt(estimate.samplingVariance()),
        estimate == null ? null : Math.sqrt(estimate.referenceVariance()),
        estimate == null ? null : Math.sqrt(estimate.modelVariance()),
        known(p),
        known(q),
        verdict,
        missing,
        gap.inconsistent,
        weaker.reference(),
        weaker.referenceCompanies(),
        weaker.referenceFrom(),
        weaker.referenceTo(),
        weaker.referenceName(),
        cautions(gap));
  }

  private List<Caution> cautions(OpenGap gap) {
    List<Caution> cautions = new ArrayList<>();
    for (Side side : Side.values()) {
      cautions.addAll(yardsticks.cautions(gap.company, side, end));
    }
    ReferenceKind digital = gap.digital.reference();
    ReferenceKind inPerson = gap.inPerson.reference();
    if (digital != inPerson && digital != ReferenceKind.NONE && inPerson != ReferenceKind.NONE) {
      cautions.add(new Caution(null, Caution.Code.MIXED_REFERENCES, 0));
    }
    return cautions;
  }

  private static SideStanding weaker(SideStanding a, SideStanding b) {
    int byKind = a.reference().compareTo(b.reference());
    int order =
        byKind != 0 ? byKind : Integer.compare(a.referenceCompanies(), b.referenceCompanies());
    return order <= 0 ? a : b;
  }

  private void addDrivers(
      CompanySummary company, Map<Facet, Double> impacts, List<Driver> drivers) {
    company
        .facets()
        .forEach(
            (facet, scores) ->
                drivers.add(
                    new Driver(
                        company.company(),
                        sector,
                        start,
                        end,
                        facet.side(),
                        facet.name(),
                        scores.n(),
                        scores.mean(),
                        impacts.getOrDefault(facet, 0.0))));
  }

  private void addEvidence(
      int company, CompanyGap gap, Map<Facet, Double> impacts, List<Evidence> evidence) {
    CompanySummary summary = companies.get(company);
    for (Side side : Side.values()) {
      ScoreBands scores = summary.scores(side);
      if (scores != null) {
        double level = yardsticks.level(company, side, scores.mean());
        addEvidence(summary, side, null, scores, level, claimsGood(gap, side, level), evidence);
      }
    }
    summary
        .facets()
        .forEach(
            (facet, scores) ->
                addEvidence(
                    summary,
                    facet.side(),
                    facet.name(),
                    scores,
                    .5,
                    impacts.getOrDefault(facet, 0.0) >= 0,
                    evidence));
  }

  /** What is said of a side: by the verdict, else by where it stands. */
  private static boolean claimsGood(CompanyGap gap, Side side, double level) {
    if (gap.verdict().isAhead()) {
      return (gap.verdict() == Verdict.DIGITAL_AHEAD) == (side == Side.DIGITAL);
    }
    Double z = gap.side(side).z();
    Double mean = gap.side(side).mean();
    return z != null ? z >= 0 : mean == null || mean >= level;
  }

  private void addEvidence(
      CompanySummary summary,
      Side side,
      @Nullable String facet,
      ScoreBands scores,
      double level,
      boolean good,
      List<Evidence> evidence) {
    for (ExampleKind stance : ExampleKind.values()) {
      boolean above = good == (stance == ExampleKind.EXAMPLE);
      for (Exemplar shown : ExampleChoice.choose(scores, level, above, settings.examples())) {
        evidence.add(
            new Evidence(
                summary.company(),
                sector,
                start,
                end,
                side,
                stance,
                facet,
                shown.id(),
                shown.time(),
                shown.score(),
                shown.text(),
                shown.language().isEmpty() ? null : shown.language()));
      }
    }
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
