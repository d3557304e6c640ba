package gangway.gap.settings;

import gangway.gap.estimator.BootstrapWeights;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verdict asks for. A flag names a company in public, so each default is on the careful
 * side.
 *
 * @param minObservations observations a side below which there is no verdict; at least 2
 * @param minPersons distinct persons (clusters) a side below which there is no verdict: the spread
 *     between few clusters is not known well enough (Cameron, Gelbach and Miller 2008); at least 2
 * @param minReliability reliability a side below which there is no verdict; in [0,1)
 * @param minPeers companies that a peer reference needs; at least 3
 * @param aheadGap least gap of an "ahead" verdict, in between-company standard deviations; above 0
 * @param matchedGap a gap is "matched" where the interval as read, by sampling and reference, is
 *     within plus and minus this; above 0
 * @param matchedBound and the whole interval, with the error of reading, within plus and minus
 *     this; at least {@code matchedGap}
 * @param confidence of all intervals; in (0,1)
 * @param falseDiscoveryRate bound on the expected share of false among flagged companies of a
 *     window; in (0,1)
 * @param inconsistencyMargin by which share the whole interval of a side's inconsistency must
 *     exceed the reference's to be called inconsistent; at least 0
 * @param priorDegrees degrees of freedom with which the reference's within-company variance is
 *     mixed into a company's own, so that a handful of equal scores is not taken for certainty; at
 *     least 0
 * @param examples texts shown per company, side, stance and facet; at least 0
 * @param replicates of the bootstrap; a multiple of 8, at least 400
 * @param seed of all hashed randomness
 */
public record GapSettings(
    int minObservations,
    int minPersons,
    double minReliability,
    int minPeers,
    double aheadGap,
    double matchedGap,
    double matchedBound,
    double confidence,
    double falseDiscoveryRate,
    double inconsistencyMargin,
    double priorDegrees,
    int examples,
    int replicates,
    long seed)
    implements Serializable {
  public GapSettings {
    List<String> problems = new ArrayList<>();
    check(problems, minObservations >= 2, "minObservations", minObservations, "at least 2");
    check(problems, minPersons >= 2, "minPersons", minPersons, "at least 2");
    check(
        problems,
        minReliability >= 0 && minReliability < 1,
        "minReliability",
        minReliability,
        "in [0,1)");
    check(problems, minPeers >= 3, "minPeers", minPeers, "at least 3");
    check(problems, positive(aheadGap), "aheadGap", aheadGap, "above 0");
    check(problems, positive(matchedGap), "matchedGap", matchedGap, "above 0");
    check(
        problems,
        matchedBound >= matchedGap && matchedBound < Double.POSITIVE_INFINITY,
        "matchedBound",
        matchedBound,
        "at least matchedGap");
    check(problems, inside(confidence), "confidence", confidence, "in (0,1)");
    check(
        problems, inside(falseDiscoveryRate), "falseDiscoveryRate", falseDiscoveryRate, "in (0,1)");
    check(
        problems,
        inconsistencyMargin >= 0 && inconsistencyMargin < Double.POSITIVE_INFINITY,
        "inconsistencyMargin",
        inconsistencyMargin,
        "at least 0");
    check(
        problems,
        priorDegrees >= 0 && priorDegrees < Double.POSITIVE_INFINITY,
        "priorDegrees",
        priorDegrees,
        "at least 0");
    check(problems, examples >= 0, "examples", examples, "at least 0");
    check(
        problems,
        replicates >= 400 && replicates % BootstrapWeights.PER_DRAW == 0,
        "replicates",
        replicates,
        "a multiple of 8, at least 400");
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("settings of the gap: " + String.join("; ", problems));
    }
  }

  private static void check(
      List<String> problems, boolean holds, String name, Number value, String expected) {
    if (!holds) {
      problems.add("%s is %s, expected %s".formatted(name, value, expected));
    }
  }

  private static boolean positive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static boolean inside(double value) {
    return value > 0 && value < 1;
  }

  /** What is used where nothing is configured. */
  public static GapSettings defaults() {
    return new GapSettings(30, 10, .7, 3, .5, .5, 1, .95, .05, .1, 8, 3, 400, 0);
  }
}
