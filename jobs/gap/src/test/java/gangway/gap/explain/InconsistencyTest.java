package gangway.gap.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.estimator.StudentByIntegration;
import gangway.gap.summary.Cell;
import gangway.gap.summary.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** sd / sqrt(m (1 - m)) against plain sums over the scores themselves. */
@DisplayName("A side's inconsistency")
class InconsistencyTest {
  private static final int ROUNDS = 300;
  private static final int REPLICATES = 2000;

  /** One score in a channel. */
  private record Score(int channel, String person, double value) {}

  private static List<Cell> cells(List<Score> scores) {
    Cell[] cells = {Cells.empty(REPLICATES), Cells.empty(REPLICATES)};
    for (Score score : scores) {
      Cells.add(cells[score.channel], score.person, score.value);
    }
    return List.of(cells);
  }

  /** Two channels of a hundred scores; a person gives up to three, some of them on both. */
  private static List<Score> scores(SplittableRandom random, int round) {
    double[] lean = {.5 + 2 * random.nextDouble(), .5 + 2 * random.nextDouble()};
    List<Score> scores = new ArrayList<>();
    for (int person = 0; person < 100; person++) {
      double own = random.nextDouble();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int channel = random.nextInt(2);
        double mixed = random.nextBoolean() ? own : random.nextDouble();
        double value = Math.round(100 * Math.pow(mixed, lean[channel])) / 100.0;
        scores.add(new Score(channel, round + "p" + person, value));
      }
    }
    return scores;
  }

  private static double naive(List<Score> scores) {
    double n = scores.size();
    double mean = scores.stream().mapToDouble(Score::value).sum() / n;
    double squares = scores.stream().mapToDouble(s -> Math.pow(s.value - mean, 2)).sum();
    return Math.sqrt(squares / (n - 1)) / Math.sqrt(mean * (1 - mean));
  }

  private static double naive(List<Score> scores, Predicate<Score> kept) {
    double sum = 0;
    for (int channel : new int[] {0, 1}) {
      List<Score> own = scores.stream().filter(s -> s.channel == channel).toList();
      sum += own.size() * naive(own.stream().filter(kept).toList());
    }
    return sum / scores.size();
  }

  @Test
  @DisplayName("by hand: .4 .6 .4 .6 in one channel and four of 0 or 1 in another make .615")
  void byHand() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      scores.add(new Score(0, "p" + i, i % 2 == 0 ? .4 : .6));
      scores.add(new Score(1, "q" + i, i % 2));
    }

    Inconsistency side = Inconsistency.ofSide(cells(scores));

    assertThat(side.value()).isCloseTo((Math.sqrt(.04 / 3 / .25) + 1) / 2, within(1e-9));
    assertThat(side.clusters()).isEqualTo(8);
  }

  @Test
  @DisplayName("leaves a channel out in which all gave the same best score")
  void undefinedChannel() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      scores.add(new Score(0, "p" + i, i % 2 == 0 ? .4 : .6));
      scores.add(new Score(1, "q" + i, 1));
    }

    assertThat(Inconsistency.ofSide(cells(scores)).value())
        .isCloseTo(Math.sqrt(.04 / 3 / .25), within(1e-9));
  }

  @Test
  @DisplayName("is what plain sums over the scores say, channels by their scores, in 300 sides")
  void value() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < ROUNDS; round++) {
      List<Score> scores = scores(random, round);

      assertThat(Inconsistency.ofSide(cells(scores)).value())
          .isCloseTo(naive(scores, s -> true), within(1e-9));
    }
  }

  @Test
  @DisplayName("has the error of leaving out one person after the other, in 300 sides")
  void standardError() {
    SplittableRandom random = new SplittableRandom(12);
    double ratios = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Score> scores = scores(random, round);
      double jackknife = jackknife(scores);

      double ratio = Inconsistency.ofSide(cells(scores)).standardError() / jackknife;

      assertThat(ratio).isCloseTo(1, within(.15));
      ratios += ratio;
    }
    assertThat(ratios / ROUNDS).isCloseTo(1, within(.02));
  }

  private static double jackknife(List<Score> scores) {
    List<String> persons = scores.stream().map(Score::person).distinct().toList();
    double[] without =
        persons.stream()
            .mapToDouble(person -> naive(scores, s -> !s.person.equals(person)))
            .toArray();
    double mean = IntStream.range(0, without.length).mapToDouble(i -> without[i]).sum();
    double centre = mean / without.length;
    double squares = 0;
    for (double value : without) {
      squares += (value - centre) * (value - centre);
    }
    return Math.sqrt(squares * (without.length - 1) / without.length);
  }

  @Test
  @DisplayName("has the interval of Student's t, found by adding up its density, cut at 0 and 1")
  void interval() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < ROUNDS; round++) {
      long persons = 3L + random.nextInt(200);
      double confidence = .5 + .49 * random.nextDouble();
      Inconsistency side =
          new Inconsistency(
              .4 + .2 * random.nextDouble(), .001 + random.nextDouble() / 100, persons);

      double below = (side.value() - side.bound(confidence, -1)) / side.standardError();
      double above = (side.bound(confidence, 1) - side.value()) / side.standardError();

      assertThat(StudentByIntegration.tails(below, persons - 1.0))
          .isCloseTo(1 - confidence, within(1e-8));
      assertThat(above).isCloseTo(below, within(1e-9));
    }
    assertThat(new Inconsistency(.1, .2, 30).bound(.95, -1)).isZero();
    assertThat(new Inconsistency(.9, .2, 30).bound(.95, 1)).isEqualTo(1);
  }
}
