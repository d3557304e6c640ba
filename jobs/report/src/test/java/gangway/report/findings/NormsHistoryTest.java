package gangway.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.report.WrittenRun;
import gangway.report.tables.Tables;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormsHistoryTest {
  private static final String WINDOWS =
      "SELECT 'company ' || range AS company, 'airline' AS sector, "
          + WrittenRun.WINDOW
          + ", 'DIGITAL' AS side, 'twitter' AS channel, 'UNPROMPTED' AS solicitation,"
          + " 400::BIGINT AS n, .2 + range / 20 AS mean, .1 AS sd FROM range(10)";

  @TempDir Path directory;

  @Test
  void norms_of_a_run_that_wrote_no_roles_are_of_customers() {
    WrittenRun.in(directory).table("company_windows", WINDOWS);

    assertThat(norms().entries())
        .extracting(Norms.Entry::cell)
        .containsExactly(
            new CellKey(Side.DIGITAL, "twitter", Solicitation.UNPROMPTED, Role.CUSTOMER));
  }

  @Test
  void norms_are_by_role() {
    WrittenRun.in(directory)
        .table(
            "company_windows",
            "SELECT w.*, role FROM ("
                + WINDOWS
                + ") w, (VALUES ('CUSTOMER'), ('CANDIDATE')) t(role)");

    assertThat(norms().entries())
        .extracting(entry -> entry.cell().role())
        .containsExactlyInAnyOrder(Role.CUSTOMER, Role.CANDIDATE);
  }

  private Norms norms() {
    try (Tables tables = Tables.open(directory)) {
      return NormsHistory.read(tables).build("test", "ten companies");
    }
  }
}
