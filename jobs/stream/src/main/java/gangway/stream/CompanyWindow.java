package gangway.stream;

import gangway.gap.summary.Side;
import gangway.gap.verdict.ChannelStanding;
import gangway.voice.Solicitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company on one channel in one window: a row of {@code company_windows}. A digital channel on
 * which nothing could be scored has care figures only; an in-person one has a standing only.
 */
public record CompanyWindow(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    Side side,
    String channel,
    Solicitation solicitation,
    @Nullable ChannelStanding standing,
    @Nullable CareFigures care) {}
