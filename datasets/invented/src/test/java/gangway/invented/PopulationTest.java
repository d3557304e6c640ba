package gangway.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Populations drawn by seed, with planted gaps. */
class PopulationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static SampleSettings settings(int companies, int perSide, double gap) {
    return new SampleSettings(5, companies, perSide, .3, .2, gap, SampleSettings.LAST_DAY);
  }

  @Test
  @DisplayName("a company more changes no word of the others")
  void aCompanyMoreChangesNothingElse(@TempDir Path three, @TempDir Path four) throws IOException {
    SampleCorpus.write(three, settings(3, 12, 0));
    SampleCorpus.write(four, settings(4, 12, 0));
    for (String file : List.of("twitter-airlines.csv", "twitter-lodging.jsonl", "messenger.json")) {
      Set<String> all = lines(four.resolve(file));
      assertThat(all).as(file).containsAll(lines(three.resolve(file)));
    }
  }

  private static Set<String> lines(Path file) throws IOException {
    Set<String> lines = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(line.replaceAll(",$", ""));
    }
    return lines;
  }

  @Test
  void theSameSettingsGiveTheSameBytes(@TempDir Path once, @TempDir Path again) throws IOException {
    SampleCorpus.write(once, settings(2, 10, 1));
    SampleCorpus.write(again, settings(2, 10, 1));
    try (var files = Files.list(once)) {
      for (Path file : files.toList()) {
        assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  @DisplayName("planted gaps stand in truth.json, with both signs, in the stated share")
  void plantedGapsAreStated(@TempDir Path dir) throws IOException {
    SampleCorpus.write(dir, settings(10, 4, 1.5));
    Map<String, Integer> stories = new TreeMap<>();
    for (JsonNode company : JSON.readTree(dir.resolve("truth.json").toFile()).get("companies")) {
      String key = company.get("story").asText() + " " + company.get("gap").asDouble();
      stories.merge(key, 1, Integer::sum);
    }
    assertThat(stories)
        .isEqualTo(Map.of("DIGITAL_AHEAD 1.5", 2, "IN_PERSON_AHEAD -1.5", 2, "PEER 0.0", 16));
  }

  @Test
  @DisplayName("words and stars carry what was planted on either side")
  void wordsCarryWhatWasPlanted() {
    List<Double> digital = new ArrayList<>();
    List<Double> answered = new ArrayList<>();
    List<Double> inPerson = new ArrayList<>();
    List<Double> stars = new ArrayList<>();
    for (SampleCompany company : SampleCompanies.population(settings(20, 60, 2))) {
      Dice dice = Dice.seeded(5).fork("corpus/" + company.id());
      Timetable desk = new Timetable(company, SampleSettings.LAST_DAY);
      digital.add(company.digital());
      answered.add(answerRate(new ExchangeWriter(company, dice, desk)));
      inPerson.add(company.inPerson());
      stars.add(meanStars(new OpinionWriter(company, dice, desk)));
    }
    assertThat(correlation(digital, answered)).as("digital level, answer rate").isGreaterThan(.8);
    assertThat(correlation(inPerson, stars)).as("in-person level, stars").isGreaterThan(.9);
  }

  private static double answerRate(ExchangeWriter writer) {
    int answered = 0;
    for (int i = 0; i < 150; i++) {
      List<SampleExchange.Turn> turns = writer.write(SampleExchange.Channel.TWITTER, i).turns();
      answered += turns.stream().anyMatch(turn -> turn.byCompany() && !automatic(turn)) ? 1 : 0;
    }
    return answered / 150.0;
  }

  private static boolean automatic(SampleExchange.Turn turn) {
    return turn.text()
        .matches("(?i).*(automati[cq]|has received|You have reached|Vous êtes bien chez).*");
  }

  private static double meanStars(OpinionWriter writer) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < 150; i++) {
      Integer stars = writer.review(i).staffStars();
      if (stars != null) {
        sum += stars;
        n++;
      }
    }
    return sum / n;
  }

  private static double correlation(List<Double> xs, List<Double> ys) {
    double mx = xs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double my = ys.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < xs.size(); i++) {
      xy += (xs.get(i) - mx) * (ys.get(i) - my);
      xx += (xs.get(i) - mx) * (xs.get(i) - mx);
      yy += (ys.get(i) - my) * (ys.get(i) - my);
    }
    return xy / Math.sqrt(xx * yy);
  }

  @Test
  void namesOfOnePopulationDiffer() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 999; i++) {
      for (Trade trade : Trade.values()) {
        assertThat(names.add(InventedNames.company(trade, i))).as("%s %d", trade, i).isTrue();
      }
    }
  }

  @Test
  void everyCompanyOfALargePopulationHasFlightNumbers() {
    for (SampleCompany company : SampleCompanies.population(SampleSettings.history(1, 320, 1))) {
      assertThat(company.flight(company.units().get(0), 2)).matches("[A-Z]{3}102");
    }
  }

  @Test
  void everybodySpeaksInTimeOrderWithinTheSpan() {
    SampleCompany company = SampleCompanies.bundled().get(0);
    Timetable desk = new Timetable(company, SampleSettings.LAST_DAY);
    ExchangeWriter writer = new ExchangeWriter(company, Dice.seeded(9).fork("order"), desk);
    for (int i = 0; i < 200; i++) {
      List<SampleExchange.Turn> turns = writer.write(SampleExchange.Channel.MESSENGER, i).turns();
      assertThat(turns).isSortedAccordingTo((a, b) -> a.time().compareTo(b.time()));
      assertThat(turns.get(0).byCompany()).isFalse();
      assertThat(turns.get(0).time()).isBefore("2026-07-01T00:00:00Z");
    }
  }

  @Test
  void wrongSettingsAreRefusedWithTheValueAndWhatWasExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(0, 10, 1))
        .withMessage("companiesPerSector must be in 1..999, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(1, 0, 1))
        .withMessage("perSide must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(1, 1, -1))
        .withMessage("gap must be at least 0, not -1.0");
  }

  @Test
  void aHistoryHasNoPlantedGaps() {
    SampleSettings history = SampleSettings.history(3, 8, 10);
    assertThat(SampleCompanies.population(history))
        .allSatisfy(c -> assertThat(c.gap()).isCloseTo(0, within(1e-9)));
  }
}
