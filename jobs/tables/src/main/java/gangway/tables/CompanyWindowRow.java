package gangway.tables;

import gangway.gap.summary.CellKey;
import gangway.gap.verdict.ChannelStanding;
import gangway.measure.CareSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company on one channel in one window: a row of {@code company_windows}. A digital channel on
 * which nothing could be scored has care only; an in-person one has a standing only.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param cell with what it is comparable
 * @param standing what rests on scores; null without any
 * @param care what is counted of exchanges; null in person
 */
public record CompanyWindowRow(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    CellKey cell,
    @Nullable ChannelStanding standing,
    @Nullable CareSummary care) {}
