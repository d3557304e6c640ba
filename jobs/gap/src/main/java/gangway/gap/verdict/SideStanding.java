package gangway.gap.verdict;

import gangway.gap.summary.Part;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a company in one window.
 *
 * @param parts those of which the standardised value is the mean; empty without one
 * @param n observations
 * @param persons distinct clusters, estimated above 1,000
 * @param mean raw mean of the scores; null without observations
 * @param z standardised: the mean of its parts, channels averaged by reliability; null without a
 *     reference or below the least number of observations
 * @param zLow lower bound of the interval; null without a reference
 * @param zHigh upper bound of the interval
 * @param reliability in [0,1]; null without a reference
 * @param inconsistency sd / sqrt(mean (1 - mean)), channels averaged by n; null where not defined
 * @param inconsistencyLow lower bound of its interval
 * @param inconsistencyHigh upper bound of its interval
 * @param polarisation 2 min(share low, share high), channels averaged by n; null without
 *     observations
 * @param betweenUnit standard deviation of the units' true means; null where not known
 * @param betweenUnitLow lower bound of its interval; null below three units
 * @param betweenUnitHigh upper bound of its interval; null below three units
 * @param reference the weakest reference that the standardised value rests on
 * @param referenceCompanies companies that it rests on
 * @param referenceFrom earliest time of it; null without one
 * @param referenceTo latest time of it; null without one
 * @param referenceName version of the norms; null of peers or without a reference
 */
public record SideStanding(
    List<Part> parts,
    long n,
    long persons,
    @Nullable Double mean,
    @Nullable Double z,
    @Nullable Double zLow,
    @Nullable Double zHigh,
    @Nullable Double reliability,
    @Nullable Double inconsistency,
    @Nullable Double inconsistencyLow,
    @Nullable Double inconsistencyHigh,
    @Nullable Double polarisation,
    @Nullable Double betweenUnit,
    @Nullable Double betweenUnitLow,
    @Nullable Double betweenUnitHigh,
    ReferenceKind reference,
    int referenceCompanies,
    @Nullable Instant referenceFrom,
    @Nullable Instant referenceTo,
    @Nullable String referenceName) {}
