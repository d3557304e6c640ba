package gangway.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each estimator against an example worked by hand and a plain second implementation. */
@DisplayName("An estimator")
class EstimatorsTest {

  private static Moments moments(double... scores) {
    Moments moments = new Moments();
    for (double score : scores) {
      moments.add(Moments.quantise(score));
    }
    return moments;
  }

  private static Cell cell(double... scores) {
    Cell cell = new Cell(400);
    for (int i = 0; i < scores.length; i++) {
      cell.add(Hashing.of("person" + i), Moments.quantise(scores[i]), 0);
    }
    return cell;
  }

  @Test
  @DisplayName("of mean and variance: .2, .4, .9 have mean .5 and variance .13")
  void moments() {
    Moments moments = moments(.2, .4, .9);

    assertThat(moments.mean()).isEqualTo(.5);
    assertThat(moments.variance()).isCloseTo(.13, within(1e-12));
    assertThat(moments(.7).variance()).isNaN();
  }

  @Test
  @DisplayName("of the bootstrap deals out weights with mean and variance of exactly 1")
  void weights() {
    double[] weights = IntStream.range(0, 256).mapToDouble(BootstrapWeights::weight).toArray();

    assertThat(DoubleStream.of(weights).sum()).isEqualTo(256);
    assertThat(DoubleStream.of(weights).map(w -> w * w).sum()).isEqualTo(512);
  }

  @Test
  @DisplayName(
      "of the bootstrap draws weights that neighbouring replicates and clusters do not share")
  void weightsAreUncorrelated() {
    int clusters = 40_000;
    double replicates = 0;
    double neighbours = 0;
    for (int i = 0; i < clusters; i++) {
      long draw = BootstrapWeights.draw(Hashing.of("p" + i), 0);
      long next = BootstrapWeights.draw(Hashing.of("p" + (i + 1)), 0);
      int weight = BootstrapWeights.weight(draw) - 1;
      replicates += weight * (BootstrapWeights.weight(draw >>> 8) - 1);
      neighbours += weight * (BootstrapWeights.weight(next) - 1);
    }

    assertThat(replicates / clusters).isCloseTo(0, within(4 / Math.sqrt(clusters)));
    assertThat(neighbours / clusters).isCloseTo(0, within(4 / Math.sqrt(clusters)));
  }

  @Test
  @DisplayName("of the mean's variance agrees with the sandwich formula, by person and not by text")
  void clusterBootstrap() {
    SplittableRandom random = new SplittableRandom(1);
    Cell cell = new Cell(4000);
    Map<Integer, Double> byPerson = new HashMap<>();
    double[] scores = new double[600];
    int[] person = new int[600];
    for (int i = 0; i < 600; i++) {
      person[i] = i % 2 == 0 ? i : random.nextInt(40);
      scores[i] = person[i] % 10 / 10.0 + random.nextInt(100) / 1000.0;
      cell.add(Hashing.of("person" + person[i]), Moments.quantise(scores[i]), 0);
    }
    double mean = Arrays.stream(scores).average().orElseThrow();
    for (int i = 0; i < 600; i++) {
      byPerson.merge(person[i], scores[i] - mean, Double::sum);
    }
    double sandwich = byPerson.values().stream().mapToDouble(sum -> sum * sum).sum() / 600 / 600;
    double persons = byPerson.size();

    CellStanding standing = CellStanding.of(cell, Double.NaN, 8);

    assertThat(standing.samplingVariance() / (sandwich * persons / (persons - 1)))
        .isCloseTo(1, within(.12));
    assertThat(standing.degrees())
        .as("of so many persons, seen by 4,000 replicates")
        .isCloseTo(1 / (1 / (persons - 1) + 1 / 4000.0), within(1e-9));
    assertThat(CellStanding.meanSquare(standing.deviations()))
        .isCloseTo(standing.samplingVariance(), within(1e-12));
  }

  @Test
  @DisplayName("of the mean's variance does not take five equal scores for certainty")
  void moderatedVariance() {
    CellStanding standing = CellStanding.of(cell(.8, .8, .8, .8, .8), .05, 8);

    assertThat(standing.samplingVariance()).isCloseTo((4 * 0 + 8 * .05 / 5) / 12, within(1e-12));
    assertThat(standing.unresampled()).isEqualTo(standing.samplingVariance());
    assertThat(standing.degrees()).isEqualTo(12);
  }

  @Test
  @DisplayName("of distinct persons is exact up to 1,000 and near the truth above")
  void distinct() {
    DistinctCount count = new DistinctCount();
    for (int i = 0; i < 2000; i++) {
      count.add(Hashing.of("p" + i % 1000));
    }
    assertThat(count.estimate()).isEqualTo(1000);

    for (int i = 0; i < 50_000; i++) {
      count.add(Hashing.of("p" + i));
    }
    assertThat((double) count.estimate()).isCloseTo(50_000, within(5_000.0));
  }

  @Test
  @DisplayName("of units keeps 256 of them exactly and counts the observations of the others")
  void units() {
    Units units = new Units();
    for (int i = 0; i < 3000; i++) {
      units.add("crew" + i % 300, 5000);
    }

    assertThat(units.kept()).hasSize(256).allMatch(unit -> unit.n() == 10);
    assertThat(units.overflow()).isEqualTo(440);
  }

  @Test
  @DisplayName("of the spread between units: three units of two texts have tau^2 .03, error .04")
  void betweenUnit() {
    BetweenUnit between =
        BetweenUnit.of(List.of(moments(.2, .4), moments(.6, .8), moments(.4, .6)));

    assertThat(between.variance()).isCloseTo(.03, within(1e-12));
    assertThat(between.standardError()).isCloseTo(.04, within(1e-12));
    assertThat(between.sd()).isCloseTo(Math.sqrt(.03), within(1e-12));
    assertThat(between.bound(.95, -1)).isZero();
    assertThat(between.bound(.95, 1)).isCloseTo(Math.sqrt(.03 + 4.302653 * .04), within(1e-6));
  }

  @Test
  @DisplayName("of the spread between units finds what is planted, and none where there is none")
  void betweenUnitPlanted() {
    SplittableRandom random = new SplittableRandom(2);
    for (double planted : new double[] {0, .1}) {
      Moments[] units = new Moments[200];
      for (int u = 0; u < units.length; u++) {
        double level = .5 + planted * random.nextGaussian();
        units[u] = new Moments();
        for (int i = 0; i < 3 + u % 9; i++) {
          units[u].add(
              Moments.quantise(Math.min(1, Math.max(0, level + .15 * random.nextGaussian()))));
        }
      }

      BetweenUnit between = BetweenUnit.of(List.of(units));

      assertThat(between.variance())
          .isCloseTo(planted * planted, within(2.5 * between.standardError()));
      assertThat(between.standardError()).isLessThan(.003);
    }
  }

  @Test
  @DisplayName(
      "of inconsistency: .4 .6 .4 .6 is .231, all or nothing is 1, all alike at 1 undefined")
  void inconsistency() {
    assertThat(Inconsistency.of(cell(.4, .6, .4, .6)))
        .isCloseTo(Math.sqrt(.04 / 3 / .25), within(1e-9));
    assertThat(Inconsistency.of(cell(0, 1, 0, 1))).isEqualTo(1);
    assertThat(Inconsistency.of(cell(1, 1, 1))).isNaN();
  }

  @Test
  @DisplayName("of polarisation: 1 where half are low and half high, 0 where none is low")
  void polarisation() {
    assertThat(cell(.1, .2, .9, .8).polarisation()).isEqualTo(1);
    assertThat(cell(.5, .5, .9, .8).polarisation()).isEqualTo(0);
    assertThat(cell(.1, .5, .5, .8).polarisation()).isEqualTo(.5);
  }

  @Test
  @DisplayName("of false discoveries rejects four of the fifteen of Benjamini and Hochberg's paper")
  void benjaminiHochberg() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1
    };

    double[] q = BenjaminiHochberg.qValues(p);

    assertThat(DoubleStream.of(q).filter(value -> value <= .05).count()).isEqualTo(4);
    assertThat(q[3]).isCloseTo(.0095 * 15 / 4, within(1e-12));
    assertThat(BenjaminiHochberg.threshold(p, .05)).isCloseTo(.05 * 5 / 15, within(1e-12));
  }

  @Test
  @DisplayName("of false discoveries agrees with the definition on random p-values in any order")
  void benjaminiHochbergNaively() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      double[] p = random.doubles(1 + random.nextInt(30)).map(x -> x * x).toArray();
      double[] naive = new double[p.length];
      for (int i = 0; i < p.length; i++) {
        double least = 1;
        for (double reach : p) {
          if (reach >= p[i]) {
            double rank = Arrays.stream(p).filter(x -> x <= reach).count();
            least = Math.min(least, reach * p.length / rank);
          }
        }
        naive[i] = least;
      }

      assertThat(BenjaminiHochberg.qValues(p)).containsExactly(naive, within(1e-12));
    }
  }

  @Test
  @DisplayName("of a sum of variances has Welch's degrees of freedom and Student's quantiles")
  void satterthwaite() {
    Variance variance = new Variance().add(.04, 9).add(.01, 4);

    assertThat(variance.degrees()).isCloseTo(.0025 / (.0016 / 9 + .0001 / 4), within(1e-9));
    assertThat(new Variance().add(1, 4).halfWidth(.95)).isCloseTo(2.776445, within(1e-6));
    assertThat(new Variance().add(1, 1e6).pValue(1.959964)).isCloseTo(.05, within(1e-5));
    assertThat(new Variance().halfWidth(.95)).isZero();
  }

  @Test
  @DisplayName("of a side: 300 texts at k = 10 have reliability 300/310, one spread up is .968")
  void shrinkage() {
    Reference reference = reference(.5, .02, .004);
    SidePosition position =
        SidePosition.of(
            List.of(new SidePosition.Part(standing(300, .52, 4e-4 / 30), reference, 1)),
            ReadingError.OfSide.NONE);

    assertThat(position.raw()).isCloseTo(1, within(1e-9));
    assertThat(position.reliability()).isCloseTo(300 / 310.0, within(1e-9));
    assertThat(position.shrunken()).isCloseTo(300 / 310.0, within(1e-9));
    assertThat(position.samplingVariance()).isCloseTo(1 / 30.0, within(1e-9));
  }

  @Test
  @DisplayName("of a side averages its channels by reliability")
  void channels() {
    SidePosition.Part large =
        new SidePosition.Part(standing(90, .52, 1e-5), reference(.5, .02, .004), 1);
    SidePosition.Part small =
        new SidePosition.Part(standing(10, .46, 1e-5), reference(.5, .04, .016), 1);

    SidePosition position = SidePosition.of(List.of(large, small), ReadingError.OfSide.NONE);

    assertThat(position.raw()).isCloseTo((.9 * 1 + .5 * -1) / 1.4, within(1e-9));
    assertThat(position.shrunken()).isCloseTo((.9 * .9 * 1 + .5 * .5 * -1) / 1.4, within(1e-9));
    assertThat(position.reliability()).isCloseTo(1 / (1 + (.81 / 9 + .25) / 1.96), within(1e-9));
  }

  private static Reference reference(double mean, double sd, double within) {
    return new Reference(ReferenceKind.NORMS, mean, sd, within, 100, null, null, null, null);
  }

  private static CellStanding standing(long n, double mean, double variance) {
    double deviation = Math.sqrt(variance);
    return new CellStanding(
        n, n, mean, variance, n - 1, new double[] {deviation, -deviation, deviation, -deviation});
  }

  @Test
  @DisplayName("of the gap's interval is symmetric without an error of the scale, and else bounded")
  void interval() {
    SidePosition up =
        SidePosition.of(
            List.of(
                new SidePosition.Part(standing(300, .54, 4e-4 / 30), reference(.5, .02, .004), 1)),
            ReadingError.OfSide.NONE);
    SidePosition down =
        SidePosition.of(
            List.of(
                new SidePosition.Part(standing(300, .5, 4e-4 / 30), reference(.5, .02, .004), 1)),
            ReadingError.OfSide.NONE);
    GapEstimate plain = estimate(up, down, 0);
    GapEstimate scaled = estimate(up, down, .3);
    GapEstimate mirrored = estimate(down, up, .3);
    double half = plain.variance().halfWidth(.95);

    assertThat(plain.low(.95)).isCloseTo(2 - half, within(1e-9));
    assertThat(plain.high(.95)).isCloseTo(2 + half, within(1e-9));
    assertThat(scaled.low(.95)).isBetween(0.0, 2 - half);
    assertThat(scaled.high(.95)).isBetween(2 + half, 2 * Math.exp(3 * .3 * 1.1) + half);
    assertThat(mirrored.low(.95)).isCloseTo(-scaled.high(.95), within(1e-9));
    assertThat(mirrored.high(.95)).isCloseTo(-scaled.low(.95), within(1e-9));
  }

  private static GapEstimate estimate(SidePosition digital, SidePosition inPerson, double scale) {
    return GapEstimate.of(digital, inPerson, new PeerUncertainty.GapError(0, 1e6, scale, 1e6, 0));
  }
}
