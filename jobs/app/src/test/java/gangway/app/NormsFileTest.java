package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormsFileTest {
  private static Norms.Entry entry(Side side) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED),
        .5,
        .1,
        .2,
        30,
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(60),
        "invented");
  }

  private static CellKey key(Side side) {
    return CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED);
  }

  @Test
  void norms_are_read_back_with_how_their_entries_go_together(@TempDir Path dir) throws Exception {
    Norms norms =
        new Norms(
            "n",
            List.of(entry(Side.DIGITAL), entry(Side.IN_PERSON)),
            List.of(
                new Norms.Correlation("airline", key(Side.DIGITAL), key(Side.IN_PERSON), .87, 28)));
    Path file = dir.resolve("norms.json");

    NormsFile.write(norms, file);

    assertThat(NormsFile.read(file)).isEqualTo(norms);
  }

  @Test
  void norms_of_reach_are_read_back_with_the_way_of_collection_and_what_they_cover(
      @TempDir Path dir) throws Exception {
    CellKey reach =
        CellKey.ofReach("any", Solicitation.UNPROMPTED, Role.CUSTOMER, Collected.ALL_MENTIONS);
    Norms.Entry whole = entry(Side.DIGITAL);
    Norms norms =
        new Norms(
            "n",
            List.of(
                new Norms.Entry(
                    whole.sector(),
                    reach,
                    whole.mean(),
                    whole.betweenSd(),
                    whole.withinSd(),
                    whole.companies(),
                    whole.from(),
                    whole.to(),
                    whole.provenance(),
                    new Norms.Scope(.3, .8, List.of(Long.MIN_VALUE, -1L, 7L)))));
    Path file = dir.resolve("norms.json");

    NormsFile.write(norms, file);

    assertThat(NormsFile.read(file)).isEqualTo(norms);
  }

  @Test
  void norms_of_before_they_said_so_are_read_as_independent(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("norms.json");
    NormsFile.write(new Norms("n", List.of(entry(Side.DIGITAL))), file);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll(",\\s*\"correlations\"\\s*:\\s*\\[\\s*]", ""));

    assertThat(Files.readString(file)).doesNotContain("correlations");
    assertThat(NormsFile.read(file).correlations()).isEmpty();
  }
}
