package gangway.gap.settings;

import gangway.declared.Declaration;
import gangway.declared.Setting;
import gangway.gap.estimator.BootstrapWeights;
import gangway.problems.Problems;
import gangway.voice.Role;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What a verdict asks for; each component says what it means. A flag names a company in public, so
 * each value that is shipped is on the careful side.
 */
public record GapSettings(
    @Setting(
            meaning =
                "Roles whose contacts are judged, each compared with the same role only; the"
                    + " contacts of others are counted, and their answers are told apart.")
        Set<Role> judgedRoles,
    @Setting(
            meaning = "Observations a side below which there is no verdict.",
            unit = "observations",
            least = 2)
        int minObservations,
    @Setting(
            meaning =
                "Distinct persons a side below which there is no verdict: the spread between few"
                    + " clusters is not known well enough (Cameron, Gelbach and Miller 2008).",
            unit = "persons",
            least = 2)
        int minPersons,
    @Setting(
            meaning = "Reliability a side below which there is no verdict.",
            least = 0,
            most = 1,
            below = true)
        double minReliability,
    @Setting(meaning = "Companies that a reference by peers needs.", unit = "companies", least = 3)
        int minPeers,
    @Setting(
            meaning = "Least gap of an \"ahead\" verdict.",
            unit = "between-company standard deviations",
            least = 0,
            above = true)
        double aheadGap,
    @Setting(
            meaning =
                "A gap is \"matched\" where its whole interval, as printed, is within plus and minus"
                    + " this.",
            unit = "between-company standard deviations",
            least = 0,
            above = true)
        double matchedGap,
    @Setting(
            meaning =
                "How far the median dates of the two sides may lie apart, unless half of each side lies"
                    + " within the other's span: people of one time are compared.",
            least = 86_400)
        Duration sameTime,
    @Setting(
            meaning = "Confidence of all intervals.",
            least = 0,
            above = true,
            most = 1,
            below = true)
        double confidence,
    @Setting(
            meaning = "Bound on the expected share of false among flagged companies of a window.",
            least = 0,
            above = true,
            most = 1,
            below = true)
        double falseDiscoveryRate,
    @Setting(
            meaning =
                "By which share the whole interval of a side's inconsistency must exceed the"
                    + " reference's to be called inconsistent.",
            least = 0)
        double inconsistencyMargin,
    @Setting(
            meaning =
                "With how many degrees of freedom the reference's within-company variance is mixed"
                    + " into a company's own, so that a handful of equal scores is not taken for"
                    + " certainty.",
            unit = "degrees of freedom",
            least = 0)
        double priorDegrees,
    @Setting(
            meaning = "Texts shown for and against a company, on each side and for each facet.",
            unit = "texts",
            least = 0)
        int examples,
    @Setting(
            meaning = "Replicates of the bootstrap.",
            unit = "replicates",
            least = 400,
            multipleOf = BootstrapWeights.PER_DRAW)
        int replicates,
    @Setting(meaning = "Seed of all hashed randomness: another one gives other replicates.")
        long seed)
    implements Serializable {
  public static final Declaration<GapSettings> DECLARED =
      Declaration.of(GapSettings.class, "", "The verdict");

  public GapSettings {
    Problems problems =
        DECLARED.check(
            judgedRoles,
            minObservations,
            minPersons,
            minReliability,
            minPeers,
            aheadGap,
            matchedGap,
            sameTime,
            confidence,
            falseDiscoveryRate,
            inconsistencyMargin,
            priorDegrees,
            examples,
            replicates,
            seed);
    problems.require(!judgedRoles.isEmpty(), "judged-roles", "empty", "one role at least");
    problems.throwIfAny("a set of gap settings");
    judgedRoles = Set.copyOf(judgedRoles);
  }

  /** Whether what people say in this role counts for and against a company. */
  public boolean judges(Role role) {
    return judgedRoles.contains(role);
  }
}
