package gangway.gap.memory;

import gangway.gap.estimator.Variance;
import gangway.gap.summary.Side;
import gangway.gap.verdict.CompanyGap;
import gangway.gap.verdict.SideStanding;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A company's change from one window to a later one, positive where the digital side gained.
 *
 * <p>The change is that of the unshrunken gaps, since windows of unequal size are shrunken
 * unequally. Its variance is the sum of the windows' sampling variances: different windows hold
 * different observations. The yardstick's error is added where the yardstick is not the same one:
 * peers are fitted anew in each window, norms are not, but either side's may have been replaced.
 * What the models get wrong for the company is taken for the same in both windows, and is not
 * added.
 *
 * @param company registry id
 * @param sector of the company
 * @param before start of the earlier window
 * @param after start of the later window
 * @param change later gap minus earlier, in between-company standard deviations
 * @param low lower bound of its interval
 * @param high upper bound of its interval
 * @param pValue two-sided, of no change
 */
public record Trend(
    String company,
    String sector,
    Instant before,
    Instant after,
    double change,
    double low,
    double high,
    double pValue) {
  /** Degrees of freedom so many that Student's t is normal. */
  private static final double MANY = 1e6;

  /**
   * Compares two windows of one company.
   *
   * @param confidence of the interval, in (0,1)
   * @return null where one of the windows has no gap, or where a side is read by norms in one and
   *     by peers in the other, which are different scales
   * @throws IllegalArgumentException where the companies differ or the windows are not in order
   */
  public static @Nullable Trend between(CompanyGap before, CompanyGap after, double confidence) {
    if (!before.company().equals(after.company())
        || !after.windowStart().isAfter(before.windowStart())) {
      throw new IllegalArgumentException(
          "%s from %s and %s from %s are not one company's windows in order"
              .formatted(
                  before.company(), before.windowStart(), after.company(), after.windowStart()));
    }
    Double earlier = before.unshrunken();
    Double later = after.unshrunken();
    if (earlier == null || later == null || !sameScale(before, after)) {
      return null;
    }
    Variance variance =
        new Variance()
            .add(square(before.samplingError()), MANY)
            .add(square(after.samplingError()), MANY);
    if (!sameYardstick(before, after)) {
      variance
          .add(square(before.referenceError()), Math.max(1, before.referenceCompanies() - 1))
          .add(square(after.referenceError()), Math.max(1, after.referenceCompanies() - 1));
    }
    double change = later - earlier;
    double half = variance.halfWidth(confidence);
    return new Trend(
        before.company(),
        before.sector(),
        before.windowStart(),
        after.windowStart(),
        change,
        change - half,
        change + half,
        variance.pValue(change));
  }

  /** Whether each side is read by norms in both windows, or by peers in both. */
  private static boolean sameScale(CompanyGap before, CompanyGap after) {
    return Arrays.stream(Side.values())
        .allMatch(side -> before.side(side).reference() == after.side(side).reference());
  }

  private static boolean sameYardstick(CompanyGap before, CompanyGap after) {
    return Arrays.stream(Side.values())
        .allMatch(side -> sameNorms(before.side(side), after.side(side)));
  }

  /** Norms of another version are others, even of the same dates. */
  private static boolean sameNorms(SideStanding before, SideStanding after) {
    return before.reference() == ReferenceKind.NORMS
        && after.reference() == ReferenceKind.NORMS
        && before.referenceCompanies() == after.referenceCompanies()
        && Objects.equals(before.referenceName(), after.referenceName())
        && before.referenceFrom() != null
        && before.referenceFrom().equals(after.referenceFrom())
        && before.referenceTo() != null
        && before.referenceTo().equals(after.referenceTo());
  }

  private static double square(@Nullable Double x) {
    return x == null ? 0 : x * x;
  }
}
