package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.settings.GapSettings;
import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.ReadingError;
import gangway.gap.yardstick.ReferenceKind;
import gangway.voice.Solicitation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gap analysis")
class GapAnalysisTest {
  private static final GapSettings SETTINGS = Thresholds.GAP;

  /**
   * Companies c00, c01, ...: quality spread evenly; the first is better online by three spreads.
   */
  private static List<CompanySummary> companies(int count, int perSide) {
    SplittableRandom random = new SplittableRandom(5);
    List<CompanySummary> companies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "c%02d".formatted(i);
      CompanySummary summary = CompanySummary.empty(id, "airline", SETTINGS);
      double quality = .05 * (i - count / 2) / Math.max(1, count / 4);
      for (int j = 0; j < perSide; j++) {
        double digital = .5 + quality + (i == 0 ? .15 : 0) + .15 * random.nextGaussian();
        double inPerson = .5 + quality + .15 * random.nextGaussian();
        summary.add(Observations.plain(id, Side.DIGITAL, "d" + j, clamp(digital)));
        summary.add(Observations.plain(id, Side.IN_PERSON, "p" + j, clamp(inPerson)));
      }
      companies.add(summary);
    }
    return companies;
  }

  private static double clamp(double score) {
    return Math.max(0, Math.min(1, score));
  }

  private static SectorResult analyse(List<CompanySummary> companies) {
    return new GapAnalysis(SETTINGS, null, null, ReadingError.NONE)
        .analyse("airline", Observations.BEGINNING, Observations.A_MONTH_LATER, companies);
  }

  @Test
  @DisplayName("finds the one company whose digital side is ahead of twelve")
  void findsTheGap() {
    List<CompanyGap> gaps = analyse(companies(12, 400)).gaps();

    assertThat(gaps)
        .filteredOn(gap -> gap.verdict().isAhead())
        .extracting(CompanyGap::company)
        .containsExactly("c00");
    assertThat(gaps.get(0).verdict()).isEqualTo(Verdict.DIGITAL_AHEAD);
    assertThat(gaps.get(0).reference()).isEqualTo(ReferenceKind.PEERS);
  }

  @Test
  @DisplayName("does not depend on the order of the summaries")
  void orderFree() {
    List<CompanySummary> companies = companies(8, 60);
    List<CompanySummary> shuffled = new ArrayList<>(companies);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(analyse(shuffled)).isEqualTo(analyse(companies));
  }

  @Test
  @DisplayName("says of a sector of one company that there is no reference, and how many it lacks")
  void sectorOfOne() {
    CompanyGap gap = analyse(companies(1, 100)).gaps().get(0);

    assertThat(gap.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    assertThat(gap.gap()).isNull();
    assertThat(gap.missing())
        .extracting(Missing::column)
        .containsExactly("DIGITAL NO_REFERENCE 2", "IN_PERSON NO_REFERENCE 2");
  }

  @Test
  @DisplayName("says of companies that do not differ at all that there is no scale")
  void zeroVariance() {
    List<CompanySummary> equal = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      CompanySummary summary = CompanySummary.empty(id, "airline", SETTINGS);
      for (int i = 0; i < 50; i++) {
        summary.add(Observations.plain(id, Side.DIGITAL, "d" + i, .5));
        summary.add(Observations.plain(id, Side.IN_PERSON, "p" + i, .5));
      }
      equal.add(summary);
    }

    assertThat(analyse(equal).gaps())
        .allSatisfy(
            gap -> {
              assertThat(gap.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
              assertThat(gap.gap()).isNull();
              assertThat(gap.missing())
                  .extracting(Missing::column)
                  .containsExactly("DIGITAL NO_SPREAD 4", "IN_PERSON NO_SPREAD 4");
            });
  }

  @Test
  @DisplayName("says how many observations are missing")
  void tooFew() {
    List<CompanySummary> companies = companies(12, 400);
    CompanySummary little = CompanySummary.empty("little", "airline", SETTINGS);
    for (int i = 0; i < 5; i++) {
      little.add(Observations.plain("little", Side.DIGITAL, "d" + i, .5));
    }
    companies.add(little);

    CompanyGap gap = analyse(companies).gaps().get(12);

    assertThat(gap.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    assertThat(gap.inPerson().mean()).isNull();
    assertThat(gap.missing())
        .extracting(Missing::column)
        .containsExactly(
            "DIGITAL MORE_OBSERVATIONS 25",
            "DIGITAL MORE_PERSONS 5",
            "IN_PERSON NO_OBSERVATIONS 30");
  }

  @Test
  @DisplayName("leaves out a channel that only one company uses, and says so in its row")
  void channelOfOne() {
    List<CompanySummary> companies = companies(12, 100);
    CompanySummary first = companies.get(0);
    for (int i = 0; i < 50; i++) {
      Observation plain = Observations.plain("c00", Side.DIGITAL, "f" + i, .9);
      first.add(
          new Observation(
              plain.id(),
              plain.company(),
              plain.sector(),
              CellKey.ofCustomers(plain.side(), "facebook", Solicitation.UNPROMPTED),
              null,
              plain.cluster(),
              plain.time(),
              plain.score(),
              plain.facets(),
              null,
              null,
              1));
    }

    SectorResult result = analyse(companies);
    ChannelStanding facebook = result.standings().get(0);

    assertThat(facebook.cell().channel()).isEqualTo("facebook");
    assertThat(facebook.reference()).isEqualTo(ReferenceKind.NONE);
    assertThat(facebook.z()).isNull();
    assertThat(facebook.mean()).isEqualTo(.9);
    assertThat(result.gaps().get(0).digital().z()).isEqualTo(result.standings().get(1).z());
  }

  @Test
  @DisplayName("calls the company a lottery whose texts are all good or all bad, at the same mean")
  void lottery() {
    List<CompanySummary> companies = companies(12, 300);
    CompanySummary lottery = CompanySummary.empty("lottery", "airline", SETTINGS);
    for (int i = 0; i < 300; i++) {
      lottery.add(Observations.plain("lottery", Side.DIGITAL, "d" + i, .35 + .3 * (i % 2)));
      lottery.add(Observations.plain("lottery", Side.IN_PERSON, "p" + i, i % 2));
    }
    companies.add(lottery);

    List<CompanyGap> gaps = analyse(companies).gaps();

    assertThat(gaps)
        .filteredOn(gap -> gap.inconsistent() != null)
        .extracting(CompanyGap::company, CompanyGap::inconsistent)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("lottery", "IN_PERSON"));
    assertThat(gaps.get(12).inPerson().polarisation()).isEqualTo(1);
  }

  @Test
  @DisplayName("counts a person who is on both sides once: the sides' errors cancel")
  void sharedPersons() {
    List<CompanySummary> apart = companies(6, 100);
    List<CompanySummary> shared = companies(6, 100);
    CompanySummary moody = CompanySummary.empty("moody", "airline", SETTINGS);
    CompanySummary strangers = CompanySummary.empty("moody", "airline", SETTINGS);
    for (int i = 0; i < 100; i++) {
      double mood = .3 + .04 * (i % 11);
      moody.add(Observations.plain("moody", Side.DIGITAL, "same" + i, mood));
      moody.add(Observations.plain("moody", Side.IN_PERSON, "same" + i, mood));
      strangers.add(Observations.plain("moody", Side.DIGITAL, "one" + i, mood));
      strangers.add(Observations.plain("moody", Side.IN_PERSON, "other" + i, mood));
    }
    shared.add(moody);
    apart.add(strangers);

    assertThat(samplingError(shared)).isLessThan(samplingError(apart) / 3);
  }

  private static double samplingError(List<CompanySummary> companies) {
    return Objects.requireNonNull(analyse(companies).gaps().get(6).samplingError());
  }

  @Test
  @DisplayName("calls the company a lottery whose crews differ, though its texts do not more")
  void crewsDiffer() {
    List<CompanySummary> companies = companies(12, 300);
    companies.add(crews("differ", .12));
    companies.add(crews("alike", 0));

    assertThat(analyse(companies).gaps())
        .filteredOn(gap -> gap.inconsistent() != null)
        .extracting(CompanyGap::company, CompanyGap::inconsistent)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("differ", "IN_PERSON"));
  }

  /** Twelve crews, half of them above the middle by so much and half below; sd .15 in all. */
  private static CompanySummary crews(String id, double apart) {
    SplittableRandom random = new SplittableRandom(31);
    CompanySummary summary = CompanySummary.empty(id, "airline", SETTINGS);
    double rest = Math.sqrt(.15 * .15 - apart * apart);
    for (int i = 0; i < 300; i++) {
      double level = .5 + (i % 2 == 0 ? apart : -apart);
      summary.add(Observations.plain(id, Side.DIGITAL, "d" + i, .35 + .3 * (i % 2)));
      summary.add(
          Observations.ofUnit(
              id, "crew" + i % 12, "p" + i, clamp(level + rest * random.nextGaussian())));
    }
    return summary;
  }
}
