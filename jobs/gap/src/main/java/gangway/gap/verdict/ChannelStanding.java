package gangway.gap.verdict;

import gangway.gap.summary.CellKey;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company on one channel in one window: a row of {@code company_windows} as far as it rests on
 * scores.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param cell with what it is comparable
 * @param n observations
 * @param persons distinct clusters, estimated above 1,000
 * @param mean of the scores, in [0,1]
 * @param sd of the scores; null below two
 * @param shrunk mean shrunk to the reference's; null without a reference
 * @param reliability n / (n + k), in [0,1]; null without a reference
 * @param z standardised mean, in between-company standard deviations; null without a reference or
 *     below the least number of observations
 * @param zLow lower bound of the standardised mean's interval; null without a reference
 * @param zHigh upper bound of it
 * @param reference norms, peers or none
 * @param referenceCompanies companies that the reference rests on
 * @param referenceFrom earliest time of the reference; null without one
 * @param referenceTo latest time of the reference; null without one
 * @param inconsistency sd / sqrt(mean (1 - mean)), in [0,1]; null where not defined
 * @param polarisation 2 min(share low, share high), in [0,1]
 * @param betweenUnit standard deviation of the units' true means; null below two units with two
 *     observations
 * @param units units that were named; those of the between-unit spread are at most 256
 * @param readShare how much of the scores models read from words, in [0,1]
 */
public record ChannelStanding(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    CellKey cell,
    long n,
    long persons,
    double mean,
    @Nullable Double sd,
    @Nullable Double shrunk,
    @Nullable Double reliability,
    @Nullable Double z,
    @Nullable Double zLow,
    @Nullable Double zHigh,
    ReferenceKind reference,
    int referenceCompanies,
    @Nullable Instant referenceFrom,
    @Nullable Instant referenceTo,
    @Nullable Double inconsistency,
    @Nullable Double polarisation,
    @Nullable Double betweenUnit,
    int units,
    double readShare) {}
