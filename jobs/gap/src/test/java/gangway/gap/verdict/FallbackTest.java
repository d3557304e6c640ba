package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.settings.GapSettings;
import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.gap.yardstick.ReferenceKind;
import gangway.voice.Solicitation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fallback norms")
class FallbackTest {
  private static final GapSettings SETTINGS = Thresholds.GAP;
  private static final Instant OLD = Observations.BEGINNING.minus(Duration.ofDays(4 * 365));

  private static final Norms NORMS =
      new Norms(
          "public-1",
          List.of(
              entry(Side.DIGITAL, "twitter", 8, OLD), entry(Side.IN_PERSON, "skytrax", 246, OLD)));

  private static Norms.Entry entry(Side side, String channel, int companies, Instant to) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .5,
        .05,
        .15,
        companies,
        to.minusSeconds(1),
        to,
        "invented");
  }

  /** Companies whose digital scores are .05 better each; in person they are all alike or differ. */
  private static List<CompanySummary> companies(int count, double inPersonStep) {
    SplittableRandom random = new SplittableRandom(9);
    List<CompanySummary> companies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CompanySummary summary = CompanySummary.empty("c" + i, "airline", SETTINGS);
      for (int j = 0; j < 200; j++) {
        double noise = .1 * (random.nextDouble() - .5);
        summary.add(Observations.plain("c" + i, Side.DIGITAL, "d" + j, .4 + .05 * (i % 5) + noise));
        summary.add(
            Observations.plain(
                "c" + i, Side.IN_PERSON, "p" + j, inPersonStep == 0 ? .5 : .4 + inPersonStep * i));
      }
      companies.add(summary);
    }
    return companies;
  }

  private static List<CompanyGap> gaps(List<CompanySummary> companies, Norms fallback) {
    return new GapAnalysis(SETTINGS, null, fallback, ReadingError.NONE)
        .analyse("airline", Observations.BEGINNING, Observations.A_MONTH_LATER, companies)
        .gaps();
  }

  @Test
  @DisplayName("make a single company judgeable")
  void single() {
    CompanyGap gap = gaps(companies(1, 0), NORMS).get(0);

    assertThat(gap.gap()).isNotNull();
    assertThat(gap.reference()).isEqualTo(ReferenceKind.NORMS);
    assertThat(gap.referenceName()).isEqualTo("public-1");
    assertThat(gap.referenceCompanies()).isEqualTo(8);
  }

  @Test
  @DisplayName("stand in where peers do not differ beyond chance, and the mixture is said")
  void noSpread() {
    List<CompanyGap> gaps = gaps(companies(5, 0), NORMS);

    assertThat(gaps)
        .allSatisfy(
            gap -> {
              assertThat(gap.digital().reference()).isEqualTo(ReferenceKind.PEERS);
              assertThat(gap.inPerson().reference()).isEqualTo(ReferenceKind.NORMS);
              assertThat(gap.missing())
                  .extracting(Missing::code)
                  .doesNotContain(Missing.Code.NO_SPREAD);
              assertThat(gap.cautions())
                  .extracting(Caution::column)
                  .containsExactly(
                      "IN_PERSON OLD_NORMS 4",
                      "IN_PERSON SELF_SELECTED 0",
                      "BOTH MIXED_REFERENCES 0");
            });
  }

  @Test
  @DisplayName("change nothing where the peers give a yardstick")
  void peersFirst() {
    List<CompanySummary> companies = companies(5, .05);
    Norms none = new Norms("empty", List.of());

    assertThat(gaps(companies, NORMS)).isEqualTo(gaps(companies, none));
  }

  @Test
  @DisplayName("are said to be old, few, and of people who chose to write")
  void cautions() {
    assertThat(gaps(companies(1, 0), NORMS).get(0).cautions())
        .extracting(Caution::column)
        .containsExactly(
            "DIGITAL OLD_NORMS 4",
            "DIGITAL FEW_COMPANIES 8",
            "IN_PERSON OLD_NORMS 4",
            "IN_PERSON SELF_SELECTED 0");
  }

  @Test
  @DisplayName("of this year and of many companies need only the one word of caution")
  void young() {
    Norms young =
        new Norms(
            "young",
            List.of(
                entry(Side.DIGITAL, "twitter", 80, Observations.BEGINNING),
                entry(Side.IN_PERSON, "skytrax", 80, Observations.BEGINNING)));

    assertThat(gaps(companies(1, 0), young).get(0).cautions())
        .extracting(Caution::column)
        .containsExactly("IN_PERSON SELF_SELECTED 0");
  }
}
