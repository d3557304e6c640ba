package gangway.gap.verdict;

import gangway.gap.estimator.Variance;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Dates;
import gangway.gap.summary.Side;
import gangway.gap.verdict.Missing.Code;
import gangway.gap.yardstick.SidePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into numbers what keeps a company from a verdict. */
final class MissingEvidence {
  /** More than so many times the observations at hand is not "about so many more". */
  private static final double MOST_FOLD = 20;

  private final GapSettings settings;

  MissingEvidence(GapSettings settings) {
    this.settings = settings;
  }

  /**
   * What one side lacks for a verdict to be possible at all.
   *
   * @param n observations
   * @param persons distinct clusters
   * @param position null where nothing could be standardised
   * @param peers the most companies that any of the side's channels has
   * @param beyond whether the company stands beyond what the reference's companies span
   */
  List<Missing> ofSide(
      Side side, long n, long persons, @Nullable SidePosition position, int peers, boolean beyond) {
    if (n == 0) {
      return List.of(new Missing(side, Code.NO_OBSERVATIONS, settings.minObservations()));
    }
    List<Missing> missing = new ArrayList<>();
    if (position == null) {
      missing.add(
          peers < settings.minPeers()
              ? new Missing(side, Code.NO_REFERENCE, settings.minPeers() - peers)
              : new Missing(side, Code.NO_SPREAD, peers));
    }
    long observations = settings.minObservations() - (position == null ? n : position.n());
    if (position != null && position.reliability() < settings.minReliability()) {
      double noise = 1 / position.reliability() - 1;
      double allowed = 1 / settings.minReliability() - 1;
      double fold = allowed > 0 ? noise / allowed : MOST_FOLD;
      observations = Math.max(observations, (long) Math.ceil(n * (fold - 1)));
    }
    if (observations > 0) {
      missing.add(new Missing(side, Code.MORE_OBSERVATIONS, observations));
    }
    if (persons < settings.minPersons()) {
      missing.add(new Missing(side, Code.MORE_PERSONS, settings.minPersons() - persons));
    }
    if (beyond && observations <= 0) {
      missing.add(new Missing(side, Code.BEYOND_REFERENCE, 0));
    }
    return missing;
  }

  /** What keeps the sides from being of the same time. */
  List<Missing> ofTime(CompanySummary company) {
    Dates digital = company.dates(Side.DIGITAL);
    Dates inPerson = company.dates(Side.IN_PERSON);
    return digital == null
            || inPerson == null
            || digital.near(inPerson, settings.sameTime())
            || digital.overlaps(inPerson)
        ? List.of()
        : List.of(new Missing(null, Code.SAME_TIME, digital.between(inPerson).toDays()));
  }

  /**
   * What would decide an undecided company, were its gap to stay as it is.
   *
   * @param estimate the gap and its variances
   * @param digital observations
   * @param inPerson observations
   * @param threshold p-value that would count as a discovery in this window
   */
  List<Missing> ofGap(GapEstimate estimate, long digital, long inPerson, double threshold) {
    double raw = Math.abs(estimate.raw());
    boolean ahead = raw >= settings.aheadGap();
    Variance variance = estimate.variance();
    double half = variance.halfWidth(settings.confidence()) / variance.standardError();
    double target =
        ahead
            ? Math.min(raw / half, variance.standardErrorFor(raw, threshold))
            : (settings.matchedGap() - raw) / half;
    // What the models get wrong for this company no number of texts or peers makes smaller.
    double allowed = target * target - estimate.modelVariance();
    if (allowed <= 0) {
      return List.of(new Missing(null, Code.NEAR_THRESHOLD, 0));
    }
    List<Missing> missing = new ArrayList<>();
    double reference = estimate.referenceVariance();
    if (reference > allowed / 2) {
      int companies = estimate.referenceCompanies();
      double fold = reference / (allowed / 2);
      if (!(fold <= MOST_FOLD)) {
        return List.of(new Missing(null, Code.NEAR_THRESHOLD, 0));
      }
      missing.add(
          new Missing(
              null, Code.MORE_PEERS, Math.max(1, (long) Math.ceil(companies * (fold - 1)))));
      reference = allowed / 2;
    }
    double rest = allowed - reference;
    double ofDigital = estimate.digital().samplingVariance();
    double ofInPerson = estimate.inPerson().samplingVariance();
    if (ofDigital + ofInPerson > rest) {
      double small = Math.min(Math.min(ofDigital, ofInPerson), rest / 2);
      addMore(missing, Side.DIGITAL, digital, ofDigital / (rest - small), ofDigital > small);
      addMore(missing, Side.IN_PERSON, inPerson, ofInPerson / (rest - small), ofInPerson > small);
    }
    boolean unreachable =
        missing.stream()
            .anyMatch(
                m ->
                    m.code() == Code.MORE_OBSERVATIONS
                        && m.number()
                            > MOST_FOLD * (m.side() == Side.DIGITAL ? digital : inPerson));
    return unreachable || missing.isEmpty()
        ? List.of(new Missing(null, Code.NEAR_THRESHOLD, 0))
        : missing;
  }

  private static void addMore(
      List<Missing> missing, Side side, long n, double fold, boolean wanted) {
    long more = (long) Math.ceil(n * (fold - 1));
    if (wanted && more > 0) {
      missing.add(new Missing(side, Code.MORE_OBSERVATIONS, more));
    }
  }
}
