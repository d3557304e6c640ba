package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.summary.Cell;
import gangway.gap.summary.Cells;
import gangway.gap.summary.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class SidePositionTest {
  @Test
  @DisplayName("of the mean's variance agrees with the sandwich formula, by person and not by text")
  void clusterBootstrap() {
    SplittableRandom random = new SplittableRandom(1);
    Cell cell = Cells.empty(4000);
    Map<Integer, Double> byPerson = new HashMap<>();
    double[] scores = new double[600];
    int[] person = new int[600];
    for (int i = 0; i < 600; i++) {
      person[i] = i % 2 == 0 ? i : random.nextInt(40);
      scores[i] = person[i] % 10 / 10.0 + random.nextInt(100) / 1000.0;
      Cells.add(cell, "person" + person[i], scores[i]);
    }
    double mean = Arrays.stream(scores).average().orElseThrow();
    for (int i = 0; i < 600; i++) {
      byPerson.merge(person[i], scores[i] - mean, Double::sum);
    }
    double sandwich = byPerson.values().stream().mapToDouble(sum -> sum * sum).sum() / 600 / 600;
    double persons = byPerson.size();

    CellEstimate standing = CellEstimate.of(cell, Double.NaN, 8);

    assertThat(standing.samplingVariance() / (sandwich * persons / (persons - 1)))
        .isCloseTo(1, within(.12));
    assertThat(standing.degrees())
        .as("of so many persons, seen by 4,000 replicates")
        .isCloseTo(1 / (1 / (persons - 1) + 1 / 4000.0), within(1e-9));
    assertThat(CellEstimate.meanSquare(standing.deviations()))
        .isCloseTo(standing.samplingVariance(), within(1e-12));
  }

  @Test
  @DisplayName("of the mean's variance does not take five equal scores for certainty")
  void moderatedVariance() {
    CellEstimate standing = CellEstimate.of(Cells.of(.8, .8, .8, .8, .8), .05, 8);

    assertThat(standing.samplingVariance()).isCloseTo((4 * 0 + 8 * .05 / 5) / 12, within(1e-12));
    assertThat(standing.unresampled()).isEqualTo(standing.samplingVariance());
    assertThat(standing.degrees()).isEqualTo(12);
  }

  @Test
  @DisplayName("of a side: 300 texts at k = 10 have reliability 300/310")
  void shrinkage() {
    Reference reference = Positions.reference(.5, .02, .004);
    SidePosition position =
        SidePosition.of(
            List.of(
                new ChannelPosition(
                    Part.MANNER, Positions.estimate(300, .52, 4e-4 / 30), reference, 1)),
            ReadingError.OfSide.NONE);

    assertThat(position.raw()).isCloseTo(1, within(1e-9));
    assertThat(position.reliability()).isCloseTo(300 / 310.0, within(1e-9));
    assertThat(position.samplingVariance()).isCloseTo(1 / 30.0, within(1e-9));
  }

  @Test
  @DisplayName("of a side averages its channels by reliability")
  void channels() {
    ChannelPosition large =
        new ChannelPosition(
            Part.MANNER, Positions.estimate(90, .52, 1e-5), Positions.reference(.5, .02, .004), 1);
    ChannelPosition small =
        new ChannelPosition(
            Part.MANNER, Positions.estimate(10, .46, 1e-5), Positions.reference(.5, .04, .016), 1);

    SidePosition position = SidePosition.of(List.of(large, small), ReadingError.OfSide.NONE);

    assertThat(position.raw()).isCloseTo((.9 * 1 + .5 * -1) / 1.4, within(1e-9));
    assertThat(position.reliability()).isCloseTo(1 / (1 + (.81 / 9 + .25) / 1.96), within(1e-9));
  }
}
