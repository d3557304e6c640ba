package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observation.Score;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Part;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachAndMannerTest {
  private static final Instant BEGINNING = Observations.BEGINNING;
  private static final CellKey MANNER =
      CellKey.ofCustomers(Side.DIGITAL, "twitter", Solicitation.UNPROMPTED);
  private static final CellKey IN_PERSON =
      CellKey.ofCustomers(Side.IN_PERSON, "skytrax", Solicitation.UNPROMPTED);

  private final SplittableRandom random = new SplittableRandom(5);

  private static CellKey reach(Collected collected) {
    return CellKey.ofReach("twitter", Solicitation.UNPROMPTED, Role.CUSTOMER, collected);
  }

  private static Norms.Entry entry(CellKey key, double mean, double spread) {
    return new Norms.Entry("airline", key, mean, spread, .2, 400, BEGINNING, BEGINNING, "invented");
  }

  private static CompanySummary company(String id) {
    return CompanySummary.empty(id, "airline", Thresholds.GAP);
  }

  /** An exchange that was answered, or else has a reach alone. */
  private void exchange(
      CompanySummary into, String person, Collected way, double reach, @Nullable Double manner) {
    SortedMap<CellKey, Score> parts = new TreeMap<>();
    parts.put(reach(way), new Score(reach, 0));
    if (manner != null) {
      parts.put(MANNER, new Score(manner, 1));
    }
    into.add(
        new Observation(
            "x" + person,
            into.company(),
            "airline",
            parts,
            null,
            person,
            BEGINNING,
            reach,
            Map.of(),
            null,
            null));
  }

  private void exchanges(
      CompanySummary into, int answered, int silent, Collected way, double reach, double manner) {
    for (int i = 0; i < answered; i++) {
      exchange(into, "p" + i, way, noisy(reach), noisy(manner));
    }
    for (int i = 0; i < silent; i++) {
      exchange(into, "s" + i, way, 0, null);
    }
  }

  private void reviews(CompanySummary into, int n, double level) {
    for (int i = 0; i < n; i++) {
      into.add(Observations.plain(into.company(), Side.IN_PERSON, "r" + i, noisy(level)));
    }
  }

  private double noisy(double level) {
    return level + .2 * (random.nextDouble() - .5);
  }

  private static SectorResult analyse(@Nullable Norms norms, List<CompanySummary> companies) {
    return new GapAnalysis(Thresholds.GAP, norms, null, ReadingError.NONE)
        .analyse("airline", BEGINNING, Observations.A_MONTH_LATER, companies);
  }

  private static double z(SectorResult result, String company, Part part) {
    return result.standings().stream()
        .filter(s -> s.company().equals(company) && s.cell().part() == part)
        .map(s -> Objects.requireNonNull(s.z()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void digital_care_is_the_mean_of_its_parts_each_by_norms_of_its_own() {
    CompanySummary acme = company("acme");
    exchanges(acme, 100, 100, Collected.ADDRESSED, .8, .7);
    reviews(acme, 200, .5);
    Norms norms =
        new Norms(
            "n",
            List.of(
                entry(reach(Collected.ADDRESSED), .3, .1),
                entry(MANNER, .6, .05),
                entry(IN_PERSON, .5, .1)));

    SectorResult result = analyse(norms, List.of(acme));
    SideStanding digital = result.gaps().get(0).digital();

    assertThat(digital.parts()).containsExactly(Part.REACH, Part.MANNER);
    assertThat(digital.z())
        .isCloseTo(
            (z(result, "acme", Part.REACH) + z(result, "acme", Part.MANNER)) / 2, within(1e-9));
    assertThat(z(result, "acme", Part.REACH)).isCloseTo(1, within(.2));
    assertThat(z(result, "acme", Part.MANNER)).isCloseTo(2, within(.3));
    assertThat(digital.n()).as("exchanges, not scores").isEqualTo(200);
    assertThat(digital.persons()).isEqualTo(200);
  }

  @Test
  void reach_is_left_out_where_nothing_was_collected_the_same_way_and_that_is_said() {
    CompanySummary acme = company("acme");
    exchanges(acme, 100, 100, Collected.ADDRESSED, .8, .7);
    reviews(acme, 200, .5);
    Norms norms =
        new Norms(
            "n",
            List.of(
                entry(reach(Collected.ALL_MENTIONS), .3, .1),
                entry(MANNER, .6, .05),
                entry(IN_PERSON, .5, .1)));

    SectorResult result = analyse(norms, List.of(acme));
    CompanyGap gap = result.gaps().get(0);

    assertThat(gap.digital().parts()).containsExactly(Part.MANNER);
    assertThat(gap.digital().z()).isEqualTo(z(result, "acme", Part.MANNER));
    assertThat(gap.cautions()).extracting(Caution::column).contains("DIGITAL REACH_LEFT_OUT 0");
    assertThat(gap.verdict()).isEqualTo(Verdict.DIGITAL_AHEAD);
  }

  @Test
  void a_part_of_too_few_observations_stands_aside_where_the_other_has_enough() {
    CompanySummary acme = company("acme");
    exchanges(acme, 10, 100, Collected.ADDRESSED, .8, .85);
    reviews(acme, 200, .5);
    Norms norms =
        new Norms(
            "n",
            List.of(
                entry(reach(Collected.ADDRESSED), .3, .1),
                entry(MANNER, .6, .05),
                entry(IN_PERSON, .5, .1)));

    CompanyGap gap = analyse(norms, List.of(acme)).gaps().get(0);

    assertThat(gap.digital().parts()).containsExactly(Part.REACH);
  }

  @Test
  void peers_are_fitted_part_by_part() {
    List<CompanySummary> companies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      CompanySummary company = company("c" + (char) ('a' + i));
      exchanges(company, 100, 20 * i, Collected.ADDRESSED, .6, .5 + .02 * i);
      reviews(company, 150, .4 + .02 * i);
      companies.add(company);
    }

    SectorResult result = analyse(null, companies);

    for (CompanyGap gap : result.gaps()) {
      double reach = z(result, gap.company(), Part.REACH);
      double manner = z(result, gap.company(), Part.MANNER);
      assertThat(gap.digital().z()).isCloseTo((reach + manner) / 2, within(1e-9));
    }
    assertThat(z(result, "ca", Part.REACH)).isGreaterThan(z(result, "cl", Part.REACH));
    assertThat(z(result, "ca", Part.MANNER)).isLessThan(z(result, "cl", Part.MANNER));
  }

  @Test
  void threads_that_nearly_all_have_an_answer_were_kept_for_it_whatever_is_claimed() {
    CompanySummary all = company("all");
    exchanges(all, 97, 3, Collected.ALL_MENTIONS, .6, .5);
    CompanySummary half = company("half");
    exchanges(half, 50, 50, Collected.ADDRESSED, .6, .5);

    CollectionCheck check = CollectionCheck.of(List.of(all, half), Thresholds.GAP);

    assertThat(check.apply(reach(Collected.ALL_MENTIONS))).isEqualTo(reach(Collected.ANSWERED));
    assertThat(check.apply(reach(Collected.ADDRESSED))).isEqualTo(reach(Collected.ADDRESSED));
    assertThat(check.apply(MANNER)).isEqualTo(MANNER);
    assertThat(all.refiled(check).cells().keySet())
        .containsExactly(reach(Collected.ANSWERED), MANNER);
    assertThat(all.cells().keySet())
        .as("the summary itself stays")
        .containsExactly(reach(Collected.ALL_MENTIONS), MANNER);
  }

  @Test
  void a_few_threads_do_not_show_how_they_were_collected() {
    CompanySummary few = company("few");
    exchanges(few, 12, 0, Collected.ALL_MENTIONS, .6, .5);

    CollectionCheck check = CollectionCheck.of(List.of(few), Thresholds.GAP);

    assertThat(check.apply(reach(Collected.ALL_MENTIONS))).isEqualTo(reach(Collected.ALL_MENTIONS));
  }
}
