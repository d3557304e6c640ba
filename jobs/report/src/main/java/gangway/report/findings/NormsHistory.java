package gangway.report.findings;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Part;
import gangway.gap.yardstick.NormsBuilder;
import gangway.gap.yardstick.NormsBuilder.Figures;
import gangway.report.tables.Row;
import gangway.report.tables.Tables;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The history of a run, company by company and window by window, as norms are built from it. */
public final class NormsHistory {
  private NormsHistory() {}

  /**
   * All rows of {@code company_windows} that have a spread; one without a role is of customers, and
   * digital care without its parts is of another measure.
   */
  public static NormsBuilder read(Tables tables) {
    NormsBuilder builder = new NormsBuilder();
    tables
        .select(
            """
            SELECT company, sector, coalesce(part, side) AS part, channel, solicitation,
              coalesce(role, 'CUSTOMER') AS role, collected, n, mean, sd, window_start, window_end
            FROM company_windows
            WHERE n >= 2 AND sd IS NOT NULL AND (part IS NOT NULL OR side = 'IN_PERSON')
            ORDER BY company, part, channel, solicitation, role, collected, window_start""",
            NormsHistory::figures)
        .forEach(builder::add);
    return builder;
  }

  private static Figures figures(Row row) {
    return new Figures(
        row.word("company"),
        row.word("sector"),
        new CellKey(
            Part.valueOf(row.word("part")),
            row.word("channel"),
            Solicitation.valueOf(row.word("solicitation")),
            Role.valueOf(row.word("role")),
            collected(row.text("collected"))),
        row.count("n"),
        Objects.requireNonNull(row.number("mean")),
        Objects.requireNonNull(row.number("sd")),
        Objects.requireNonNull(row.time("window_start")),
        Objects.requireNonNull(row.time("window_end")));
  }

  private static @Nullable Collected collected(@Nullable String name) {
    return name == null ? null : Collected.valueOf(name);
  }
}
