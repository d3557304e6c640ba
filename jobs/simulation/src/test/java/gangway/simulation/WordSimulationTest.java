package gangway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangway.gap.verdict.Verdict;
import gangway.gap.yardstick.Norms;
import gangway.invented.CompanyTruth;
import gangway.invented.SampleSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSimulationTest {
  private static final double RELIABILITY = .8;

  private static CompanyTruth planted(String company, double digital, double inPerson) {
    return new CompanyTruth(company, digital, inPerson, digital - inPerson);
  }

  private static Judged judged(
      String company, Verdict verdict, Judged.@Nullable Gap gap, double digital, double inPerson) {
    return new Judged(company, verdict, gap, side(digital), side(inPerson));
  }

  private static Judged.Side side(double level) {
    return new Judged.Side(level - .6, level + .6, RELIABILITY);
  }

  @Test
  void verdicts_are_counted_against_what_was_planted() {
    List<CompanyTruth> truth =
        List.of(
            planted("ahead", 1, 0),
            planted("behind", -1, 0),
            planted("missed", 1, 0),
            planted("even", .5, .5),
            planted("accused", 0, 0),
            planted("unseen", 0, 0));
    WordSimulation.Result result =
        WordSimulation.compare(
            truth,
            List.of(
                judged("ahead", Verdict.DIGITAL_AHEAD, new Judged.Gap(1.2, .5, 1.9), 1, 0),
                judged("behind", Verdict.IN_PERSON_AHEAD, new Judged.Gap(-.8, -1.5, -.1), -1, 0),
                judged("missed", Verdict.NOT_ENOUGH_EVIDENCE, null, 1, 0),
                judged("even", Verdict.MATCHED, new Judged.Gap(.1, -.3, .5), .5, .5),
                judged("accused", Verdict.DIGITAL_AHEAD, new Judged.Gap(1, .2, 1.8), 0, 0)));

    assertThat(result.companies()).isEqualTo(6);
    assertThat(result.planted()).isEqualTo(3);
    assertThat(result.flagged()).isEqualTo(3);
    assertThat(result.flaggedRightly()).isEqualTo(2);
    assertThat(result.precision()).isEqualTo(2. / 3);
    assertThat(result.recall()).isEqualTo(2. / 3);
    assertThat(result.falseFlagRateWhenEqual()).isEqualTo(1. / 3);
    assertThat(result.coverage95()).isEqualTo(3. / 4);
    assertThat(result.meanGapOfPlanted()).isEqualTo(2. / 3);
  }

  @Test
  void the_wrong_side_is_flagged_but_not_rightly() {
    WordSimulation.Result result =
        WordSimulation.compare(
            List.of(planted("ahead", 1, 0)),
            List.of(judged("ahead", Verdict.IN_PERSON_AHEAD, new Judged.Gap(-1, -2, -.1), 0, 1)));

    assertThat(result.flagged()).isOne();
    assertThat(result.flaggedRightly()).isZero();
    assertThat(result.meanGapOfPlanted()).isEqualTo(-1);
  }

  @Test
  void where_nothing_was_there_to_be_counted_there_is_no_rate() {
    WordSimulation.Result result =
        WordSimulation.compare(List.of(planted("even", 0, 0)), List.of());

    assertThat(result.precision()).isNull();
    assertThat(result.recall()).isNull();
    assertThat(result.coverage95()).isNull();
    assertThat(result.meanGapOfPlanted()).isNull();
    assertThat(result.digital()).isEqualTo(new ReadLevels(null, null));
    assertThat(result.falseFlagRateWhenEqual()).isZero();
  }

  @Test
  void a_side_is_read_along_a_line_with_what_is_beyond_chance_beside_it() {
    List<ReadLevels.Point> points = new ArrayList<>();
    double[] planted = {-1.5, -.5, .5, 1.5};
    double[] beside = {1, -1, -1, 1};
    for (int i = 0; i < planted.length; i++) {
      points.add(new ReadLevels.Point(planted[i], side(.3 + .8 * planted[i] + beside[i])));
    }
    ReadLevels levels = ReadLevels.of(points);

    assertThat(levels.slope()).isCloseTo(.8, within(1e-12));
    // Four squares of 1 over two degrees of freedom, less the sampling error.
    assertThat(levels.error()).isCloseTo(Math.sqrt(4 / 2. - (1 / RELIABILITY - 1)), within(1e-12));
  }

  @Test
  void two_companies_have_a_line_and_nothing_beside_it() {
    ReadLevels levels =
        ReadLevels.of(
            List.of(new ReadLevels.Point(0, side(.1)), new ReadLevels.Point(1, side(1.1))));

    assertThat(levels.slope()).isCloseTo(1, within(1e-12));
    assertThat(levels.error()).isNull();
  }

  @Test
  void the_yardstick_comes_from_a_history_without_gaps_and_other_words(@TempDir Path work)
      throws Exception {
    Norms yardstick = new Norms("test", List.of());
    SampleSettings plan = new SampleSettings(5, 5, 4, 0, .4, 1, SampleSettings.LAST_DAY);
    WordSimulation.Job job =
        new WordSimulation.Job() {
          @Override
          public Norms norms(Path corpus) throws Exception {
            assertThat(gaps(corpus)).hasSize(80).containsOnly(0.);
            return yardstick;
          }

          @Override
          public List<Judged> judge(Path corpus, Norms norms) throws Exception {
            assertThat(norms).isSameAs(yardstick);
            assertThat(gaps(corpus)).hasSize(10).contains(1., -1.);
            return List.of();
          }
        };

    WordSimulation.Result result = new WordSimulation(work, job).run(plan);

    assertThat(result.companies()).isEqualTo(10);
    assertThat(result.planted()).isEqualTo(4);
    assertThat(result.recall()).isZero();
  }

  private static List<Double> gaps(Path corpus) throws Exception {
    List<Double> gaps = new ArrayList<>();
    JsonNode truth = JsonMapper.builder().build().readTree(corpus.resolve("truth.json").toFile());
    truth.path("companies").forEach(company -> gaps.add(company.path("gap").asDouble()));
    return gaps;
  }
}
