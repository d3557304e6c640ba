package gangway.reality;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.settings.GapSettings;
import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.voice.Solicitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HalvesTest {
  private static final GapSettings SETTINGS = Thresholds.GAP;
  private static final CellKey CELL =
      CellKey.ofCustomers(Side.IN_PERSON, "skytrax", Solicitation.UNPROMPTED);

  /** Twelve companies; people write once, or ten times the same where they repeat themselves. */
  private static List<Observation> reviews(boolean repeating, boolean known) {
    SplittableRandom random = new SplittableRandom(4);
    List<Observation> reviews = new ArrayList<>();
    for (int company = 0; company < 12; company++) {
      double level = .3 + .03 * company;
      for (int person = 0; person < (repeating ? 20 : 200); person++) {
        double score = level + .4 * (random.nextDouble() - .5);
        for (int i = 0; i < (repeating ? 10 : 1); i++) {
          String id = company + "/" + person + "/" + i;
          reviews.add(
              new Observation(
                  id,
                  "c" + company,
                  "airline",
                  CELL,
                  null,
                  known ? company + "/" + person : id,
                  Observations.BEGINNING,
                  score,
                  Map.of(),
                  null,
                  null,
                  1));
        }
      }
    }
    return reviews;
  }

  @Test
  void of_one_company_are_told_apart_as_seldom_as_the_interval_says() {
    Halves halves = Halves.of(reviews(false, true), Side.IN_PERSON, SETTINGS, 50);

    assertThat(halves.companies()).isEqualTo(12);
    assertThat(halves.splits()).isEqualTo(600);
    assertThat(halves.covered()).isBetween(.92, .985);
    assertThat(halves.ahead()).isLessThanOrEqualTo(1 - halves.covered());
  }

  @Test
  void people_who_repeat_themselves_are_one_voice_each() {
    assertThat(Halves.of(reviews(true, true), Side.IN_PERSON, SETTINGS, 50).covered())
        .isGreaterThan(.9);
  }
}
