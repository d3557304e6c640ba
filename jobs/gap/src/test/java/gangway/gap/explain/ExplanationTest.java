package gangway.gap.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.CompanySummary.Facet;
import gangway.gap.summary.Exemplar;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.ScoreBands;
import gangway.gap.summary.Side;
import gangway.gap.verdict.GapAnalysis;
import gangway.gap.yardstick.ReadingError;
import gangway.voice.Solicitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What explains a side")
class ExplanationTest {

  private static Observation review(
      String company, int id, double score, Map<String, Double> facets, int second) {
    return new Observation(
        "r" + id,
        company,
        "airline",
        CellKey.ofCustomers(Side.IN_PERSON, "skytrax", Solicitation.UNPROMPTED),
        null,
        "person" + id,
        Observations.BEGINNING.plusSeconds(second),
        score,
        facets,
        "text " + id,
        "en",
        1);
  }

  private static CompanySummary company(String id, double attitude, double interest, int n) {
    CompanySummary summary = CompanySummary.empty(id, "airline", Thresholds.GAP);
    for (int i = 0; i < n; i++) {
      summary.add(review(id, i, .5, Map.of("attitude", attitude, "interest", interest), i));
    }
    return summary;
  }

  @Test
  @DisplayName("a facet's impact is the index with all facets minus the index without it")
  void impact() {
    List<CompanySummary> companies =
        List.of(company("a", .2, .5, 4), company("b", .6, .5, 4), company("c", .7, .5, 4));

    Map<Facet, Double> impacts = new Drivers(companies, 3).impacts(companies.get(0));

    Facet attitude = new Facet(Side.IN_PERSON, "attitude");
    Facet interest = new Facet(Side.IN_PERSON, "interest");
    assertThat(impacts).containsOnlyKeys(attitude, interest);
    assertThat(impacts.get(attitude)).isCloseTo(-.2 - 0, within(1e-9));
    assertThat(impacts.get(interest)).isCloseTo(-.2 - -.4, within(1e-9));
  }

  @Test
  @DisplayName("a facet on which every company is poor drives none of them down")
  void sectorsWeakness() {
    List<CompanySummary> companies =
        List.of(company("a", .1, .8, 4), company("b", .1, .8, 4), company("c", .1, .8, 4));

    assertThat(new Drivers(companies, 3).impacts(companies.get(0)).values())
        .allSatisfy(impact -> assertThat(impact).isCloseTo(0, within(1e-9)));
  }

  @Test
  @DisplayName("of one company alone facets are compared with one another")
  void alone() {
    List<CompanySummary> companies = List.of(company("a", .2, .6, 4));

    Map<Facet, Double> impacts = new Drivers(companies, 3).impacts(companies.get(0));

    assertThat(impacts.get(new Facet(Side.IN_PERSON, "attitude"))).isCloseTo(-.2, within(1e-9));
    assertThat(impacts.get(new Facet(Side.IN_PERSON, "interest"))).isCloseTo(.2, within(1e-9));
  }

  /** A facet's score as the test itself keeps it. */
  private record Said(String company, Facet facet, double score) {}

  @Test
  @DisplayName("a facet's impact is what adding up all scores with and without it says")
  void impactNaively() {
    SplittableRandom random = new SplittableRandom(41);
    int compared = 0;
    for (int round = 0; round < 300; round++) {
      List<CompanySummary> companies = new ArrayList<>();
      List<Said> said = new ArrayList<>();
      int size = 1 + random.nextInt(6);
      for (int c = 0; c < size; c++) {
        companies.add(talkedAbout("c" + c, random, said));
      }

      List<Driver> drivers =
          new GapAnalysis(Thresholds.GAP, null, null, ReadingError.NONE)
              .analyse("airline", Observations.BEGINNING, Observations.A_MONTH_LATER, companies)
              .drivers();

      assertThat(drivers)
          .hasSize((int) said.stream().map(s -> s.company + s.facet).distinct().count());
      for (Driver driver : drivers) {
        Facet facet = new Facet(driver.side(), driver.facet());
        List<Said> own =
            said.stream()
                .filter(s -> s.company.equals(driver.company()) && s.facet.side() == facet.side())
                .toList();
        List<Said> rest = own.stream().filter(s -> !s.facet.equals(facet)).toList();
        assertThat(driver.impact()).isCloseTo(index(own, said) - index(rest, said), within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }

  /** Up to twelve texts of a company, each of some of four facets on either side. */
  private static CompanySummary talkedAbout(
      String company, SplittableRandom random, List<Said> said) {
    CompanySummary summary = CompanySummary.empty(company, "airline", Thresholds.GAP);
    for (int id = random.nextInt(12); id >= 0; id--) {
      Side side = random.nextBoolean() ? Side.DIGITAL : Side.IN_PERSON;
      Map<String, Double> scores = new TreeMap<>();
      for (String name : List.of("attitude", "interest", "identity", "competence")) {
        if (random.nextInt(3) == 0) {
          double score = random.nextInt(101) / 100.0;
          scores.put(name, score);
          said.add(new Said(company, new Facet(side, name), score));
        }
      }
      summary.add(
          new Observation(
              "o" + id,
              company,
              "airline",
              CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED),
              null,
              "person" + id,
              Observations.BEGINNING,
              .5,
              scores,
              null,
              null,
              1));
    }
    return summary;
  }

  /** The mean of scores, each less what is usual for its facet; 0 of none. */
  private static double index(List<Said> scores, List<Said> ofSector) {
    return scores.stream().mapToDouble(s -> s.score - usual(s.facet, ofSector)).average().orElse(0);
  }

  /** The middle of three or more companies' means; else that of their means of the whole side. */
  private static double usual(Facet facet, List<Said> ofSector) {
    double[] means = means(ofSector.stream().filter(s -> s.facet.equals(facet)).toList());
    return middle(
        means.length >= 3
            ? means
            : means(ofSector.stream().filter(s -> s.facet.side() == facet.side()).toList()));
  }

  private static double[] means(List<Said> scores) {
    return scores.stream()
        .map(Said::company)
        .distinct()
        .mapToDouble(
            company ->
                scores.stream()
                    .filter(s -> s.company.equals(company))
                    .mapToDouble(Said::score)
                    .average()
                    .orElseThrow())
        .sorted()
        .toArray();
  }

  private static double middle(double[] ascending) {
    int n = ascending.length;
    return (ascending[(n - 1) / 2] + ascending[n / 2]) / 2;
  }

  @Test
  @DisplayName("examples are typical, then recent, not the most extreme, and one a person")
  void examples() {
    CompanySummary summary = CompanySummary.empty("a", "airline", Thresholds.GAP);
    List<Observation> reviews = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      reviews.add(review("a", i, .3, Map.of(), i));
    }
    reviews.add(review("a", 8, 0, Map.of(), 100));
    reviews.add(review("a", 9, .9, Map.of(), 101));
    reviews.add(review("a", 7, .3, Map.of(), 50));
    reviews.forEach(summary::add);
    ScoreBands bands = summary.scores(Side.IN_PERSON);
    assertThat(bands).isNotNull();

    assertThat(ids(bands, false, 3)).containsExactly("r7", "r6", "r8");
    assertThat(ids(bands, true, 3)).containsExactly("r9");
    assertThat(ids(bands, false, 0)).isEmpty();
  }

  private static List<String> ids(
      @org.jspecify.annotations.Nullable ScoreBands bands, boolean above, int most) {
    return bands == null
        ? List.of()
        : ExampleChoice.choose(bands, .5, above, most).stream().map(Exemplar::id).toList();
  }

  @Test
  @DisplayName("long words are cut, never within a character")
  void cut() {
    String longText = "x".repeat(398) + "\uD83D\uDE00 and more";

    assertThat(Exemplar.cut(longText)).isEqualTo("x".repeat(398) + "…");
    assertThat(Exemplar.cut("short")).isEqualTo("short");
  }
}
