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
   * Adds all rows of {@code company_windows} that have a spread, and what they are made of. One
   * without a role is of customers, and digital care without its parts is of another measure.
   *
   * @param provenance where the run's data come from, in words
   */
  public static void read(Tables tables, String provenance, NormsBuilder into) {
    tables
        .select(
            """
            SELECT company, sector, coalesce(part, side) AS part, channel, solicitation,
              coalesce(role, 'CUSTOMER') AS role, collected, n, mean, sd, window_start, window_end
            FROM company_windows
            WHERE n >= 2 AND sd IS NOT NULL AND (part IS NOT NULL OR side = 'IN_PERSON')
            ORDER BY company, part, channel, solicitation, role, collected, window_start""",
            row -> figures(row, provenance))
        .forEach(into::add);
    tables.select(
        """
        SELECT sector, 'MANNER' AS part, channel, 'UNPROMPTED' AS solicitation,
          coalesce(role, 'CUSTOMER') AS role, NULL AS collected, id
        FROM exchanges WHERE care_score IS NOT NULL
        UNION ALL
        SELECT sector, 'IN_PERSON', channel, solicitation, coalesce(role, 'CUSTOMER'), NULL, id
        FROM mentions WHERE inperson_score IS NOT NULL AND sector IS NOT NULL""",
        row -> into.addRecord(row.word("sector"), cell(row), row.word("id")));
  }

  private static CellKey cell(Row row) {
    return new CellKey(
        Part.valueOf(row.word("part")),
        row.word("channel"),
        Solicitation.valueOf(row.word("solicitation")),
        Role.valueOf(row.word("role")),
        collected(row.text("collected")));
  }

  private static Figures figures(Row row, String provenance) {
    return new Figures(
        row.word("company"),
        row.word("sector"),
        cell(row),
        row.count("n"),
        Objects.requireNonNull(row.number("mean")),
        Objects.requireNonNull(row.number("sd")),
        Objects.requireNonNull(row.time("window_start")),
        Objects.requireNonNull(row.time("window_end")),
        provenance);
  }

  private static @Nullable Collected collected(@Nullable String name) {
    return name == null ? null : Collected.valueOf(name);
  }
}
