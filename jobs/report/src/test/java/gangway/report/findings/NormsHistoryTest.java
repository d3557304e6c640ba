package gangway.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.NormsBuilder;
import gangway.report.WrittenRun;
import gangway.report.tables.Tables;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormsHistoryTest {
  private static final String WINDOWS =
      "SELECT 'company ' || range AS company, 'airline' AS sector, "
          + WrittenRun.WINDOW
          + ", 'IN_PERSON' AS side, 'skytrax' AS channel, 'UNPROMPTED' AS solicitation,"
          + " 400::BIGINT AS n, .2 + range / 20 AS mean, .1 AS sd FROM range(10)";

  @TempDir Path directory;

  @Test
  void norms_of_a_run_that_wrote_no_roles_are_of_customers() {
    WrittenRun.in(directory).table("company_windows", WINDOWS);

    assertThat(norms().entries())
        .extracting(Norms.Entry::cell)
        .containsExactly(CellKey.ofCustomers(Side.IN_PERSON, "skytrax", Solicitation.UNPROMPTED));
  }

  @Test
  void norms_of_reach_are_by_way_of_collection_and_none_of_what_nobody_knows_how() {
    WrittenRun.in(directory)
        .table(
            "company_windows",
            "SELECT w.* REPLACE ('DIGITAL' AS side), 'REACH' AS part, collected FROM ("
                + WINDOWS
                + ") w, (VALUES ('ADDRESSED'), ('ANSWERED'), ('UNKNOWN')) t(collected)");

    assertThat(norms().entries())
        .extracting(entry -> entry.cell().collected())
        .containsExactlyInAnyOrder(Collected.ADDRESSED, Collected.ANSWERED);
  }

  @Test
  void digital_care_without_its_parts_is_of_another_measure() {
    WrittenRun.in(directory)
        .table("company_windows", "SELECT * REPLACE ('DIGITAL' AS side) FROM (" + WINDOWS + ")");

    assertThat(norms().entries()).isEmpty();
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
      NormsBuilder builder = new NormsBuilder();
      NormsHistory.read(tables, "ten companies", builder);
      return builder.build("test");
    }
  }
}
