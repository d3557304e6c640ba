package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.summary.Part;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The peers' reference")
class PeerFitTest {
  private static final double BETWEEN = .02;

  /** Companies of normal quality; the first ones' digital side is better by one spread. */
  private static PeerFit.Fit fit(int companies, double planted, double n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CellEstimate[] digital = new CellEstimate[companies];
    CellEstimate[] inPerson = new CellEstimate[companies];
    for (int i = 0; i < companies; i++) {
      double quality = random.nextGaussian();
      double gap = i < planted * companies ? 1 : 0;
      digital[i] = standing(quality + gap, n, random);
      inPerson[i] = standing(quality, n, random);
    }
    return fit(digital, inPerson);
  }

  private static CellEstimate standing(double quality, double n, SplittableRandom random) {
    double noise = Math.sqrt(10 / n) * random.nextGaussian();
    return standing(.5 + BETWEEN * (quality + noise), BETWEEN * BETWEEN * 10 / n, (long) n);
  }

  private static CellEstimate standing(double mean, double variance, long n) {
    return new CellEstimate(n, n, mean, variance, n - 1, new double[0]);
  }

  private static PeerFit.Fit fit(CellEstimate[] digital, CellEstimate[] inPerson) {
    int[] all = IntStream.range(0, digital.length).toArray();
    Reference reference =
        new Reference(
            ReferenceKind.PEERS,
            0,
            0,
            10 * BETWEEN * BETWEEN,
            digital.length,
            null,
            null,
            null,
            null);
    PeerFit peers = new PeerFit(digital.length, 30);
    peers.add(Part.MANNER, reference, all, digital);
    peers.add(Part.IN_PERSON, reference, all, inPerson);
    double[] ones = new double[digital.length];
    Arrays.fill(ones, 1);
    return peers.fit(ones);
  }

  @Test
  @DisplayName("is mean and moment spread, sampling variance removed, where nothing stands out")
  void ordinary() {
    double[] means = {.47, .48, .49, .5, .51, .52, .53};
    CellEstimate[] standings =
        Arrays.stream(means)
            .mapToObj(mean -> standing(mean, .0001, 100))
            .toArray(CellEstimate[]::new);

    PeerFit.Fit fit = fit(standings, standings);

    double moments = (2 * (.0009 + .0004 + .0001)) / 6 - .0001;
    assertThat(fit.centre()[0]).isCloseTo(.5, within(1e-9));
    assertThat(fit.spread()[0])
        .isCloseTo(Math.sqrt(moments / .97756 + .0001 / .97756 - .0001), within(2e-4));
  }

  @Test
  @DisplayName(
      "sees the spread of forty companies beside two hundred of which next to nothing is known")
  void unequal() {
    SplittableRandom random = new SplittableRandom(3);
    CellEstimate[] standings =
        IntStream.range(0, 240)
            .mapToObj(i -> standing(random.nextGaussian(), i < 40 ? 400 : 2, random))
            .toArray(CellEstimate[]::new);

    PeerFit.Fit fit = fit(standings, standings);

    assertThat(fit.centre()[0]).isCloseTo(.5, within(.01));
    assertThat(fit.spread()[0]).isCloseTo(BETWEEN, within(.3 * BETWEEN));
  }

  @Test
  @DisplayName("comes to the truth with many companies")
  void consistent() {
    PeerFit.Fit fit = fit(4000, 0, 300, 1);

    assertThat(fit.centre()).containsExactly(new double[] {.5, .5}, within(.0015));
    assertThat(fit.spread()).containsExactly(new double[] {BETWEEN, BETWEEN}, within(.0008));
  }

  @Test
  @DisplayName("is hardly pulled by a third of the companies whose digital side is ahead")
  void gapsDoNotPull() {
    PeerFit.Fit fit = fit(300, 1 / 3.0, 1000, 2);
    double pull = (fit.centre()[0] - fit.centre()[1]) / BETWEEN;

    assertThat(pull).isLessThan(.1);
    assertThat(Arrays.stream(fit.weight()).limit(100).average().orElseThrow()).isLessThan(.1);
    assertThat(Arrays.stream(fit.weight()).skip(100).average().orElseThrow()).isGreaterThan(.7);
  }

  @Test
  @DisplayName("has no spread where companies differ no more than chance makes them")
  void noSpread() {
    CellEstimate[] standings =
        IntStream.range(0, 10)
            .mapToObj(i -> standing(.5 + .001 * i, .01, 100))
            .toArray(CellEstimate[]::new);

    assertThat(fit(standings, standings).spread()).containsExactly(0, 0);
  }

  @Test
  @DisplayName("keeps its spread where gaps of ordinary companies differ and each is known exactly")
  void ordinaryGapsDiffer() {
    double[] quality = {-1.4, -.7, 0, .7, 1.4};
    double[] gap = {.3, -.3, .1, -.2, .2};
    CellEstimate[] digital = new CellEstimate[quality.length];
    CellEstimate[] inPerson = new CellEstimate[quality.length];
    for (int i = 0; i < quality.length; i++) {
      digital[i] = standing(.5 + BETWEEN * (quality[i] + gap[i]), 1e-9, 1_000_000);
      inPerson[i] = standing(.5 + BETWEEN * quality[i], 1e-9, 1_000_000);
    }

    PeerFit.Fit fit = fit(digital, inPerson);

    assertThat(Arrays.stream(fit.weight()).min().orElseThrow()).isGreaterThan(.5);
    assertThat(Arrays.stream(fit.spread()).min().orElseThrow()).isGreaterThan(.9 * BETWEEN);
  }
}
