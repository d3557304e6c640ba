package gangway.gap.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.NormsBuilder.Figures;
import gangway.gap.yardstick.NormsError.Share;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The norms' error")
class NormsErrorTest {
  private static final Instant FROM = Observations.BEGINNING;
  private static final Instant TO = Observations.A_MONTH_LATER;
  private static final CellKey DIGITAL = key(Side.DIGITAL);
  private static final CellKey IN_PERSON = key(Side.IN_PERSON);

  private static CellKey key(Side side) {
    return CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED);
  }

  private static Norms.Entry entry(CellKey key) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(key.side(), "any", Solicitation.UNPROMPTED),
        .5,
        .1,
        .2,
        101,
        FROM,
        TO,
        "test");
  }

  private static Norms norms(double correlation, int companies) {
    return new Norms(
        "n",
        List.of(entry(DIGITAL), entry(IN_PERSON)),
        List.of(new Norms.Correlation("airline", IN_PERSON, DIGITAL, correlation, companies)));
  }

  private static double ofGap(Norms norms, double digital, double inPerson) {
    Reference one = Objects.requireNonNull(Reference.of(norms, "airline", DIGITAL));
    Reference other = Objects.requireNonNull(Reference.of(norms, "airline", IN_PERSON));
    return NormsError.variance(
            NormsError.difference(
                List.of(new Share(one, 1, digital)), List.of(new Share(other, 1, inPerson))))
        .total();
  }

  @Test
  @DisplayName("of a gap, by hand: 101 companies, correlation .9, sides at 2 and 1")
  void byHand() {
    double centres = 2 * (1 - .9) / 101;
    double spreads = (4 + 1 - 2 * .81 * 2) / 200;

    assertThat(ofGap(norms(.9, 101), 2, 1)).isCloseTo(centres + spreads, within(1e-12));
  }

  @Test
  @DisplayName("adds up where nothing is known of how the sides go together")
  void independent() {
    Norms norms = new Norms("n", List.of(entry(DIGITAL), entry(IN_PERSON)));

    assertThat(ofGap(norms, 2, 1)).isCloseTo(2.0 / 101 + 5.0 / 200, within(1e-12));
  }

  @Test
  @DisplayName("cancels where the same companies stand alike on both sides, for an equal company")
  void cancels() {
    assertThat(ofGap(norms(1, 101), 1, 1)).isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("is what norms made again and again differ by")
  void madeAgain() {
    SplittableRandom random = new SplittableRandom(4);
    int companies = 100;
    double correlation = .8;
    double sum = 0;
    double squares = 0;
    int repetitions = 4000;
    for (int i = 0; i < repetitions; i++) {
      double[] digital = new double[companies];
      double[] inPerson = new double[companies];
      for (int c = 0; c < companies; c++) {
        digital[c] = random.nextGaussian();
        inPerson[c] =
            correlation * digital[c]
                + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      }
      double gap = standardised(1.5, digital) - standardised(.5, inPerson);
      sum += gap;
      squares += gap * gap;
    }
    double variance = squares / repetitions - sum / repetitions * sum / repetitions;
    double bySpread = (1.5 * 1.5 + .5 * .5 - 2 * .64 * 1.5 * .5) / (2 * (companies - 1));

    assertThat(variance).isCloseTo(2 * (1 - .8) / companies + bySpread, within(.0012));
  }

  private static double standardised(double value, double[] companies) {
    double sum = 0;
    for (double x : companies) {
      sum += x;
    }
    double mean = sum / companies.length;
    double squares = 0;
    for (double x : companies) {
      squares += (x - mean) * (x - mean);
    }
    return (value - mean) / Math.sqrt(squares / (companies.length - 1));
  }

  @Test
  @DisplayName("rests on a correlation that norms state with sampling error taken out")
  void built() {
    SplittableRandom random = new SplittableRandom(12);
    NormsBuilder builder = new NormsBuilder();
    for (int i = 0; i < 2000; i++) {
      double common = random.nextGaussian();
      for (Side side : Side.values()) {
        double level = Math.sqrt(.9) * common + Math.sqrt(.1) * random.nextGaussian();
        double mean = .5 + .05 * level + .5 / Math.sqrt(100) * random.nextGaussian();
        builder.add(
            new Figures(
                "c" + i,
                "airline",
                CellKey.ofCustomers(side, "any", Solicitation.UNPROMPTED),
                100,
                mean,
                .5,
                FROM,
                TO,
                "invented"));
      }
    }
    Norms norms = builder.build("n");

    assertThat(norms.correlations())
        .singleElement()
        .satisfies(
            correlation -> {
              assertThat(correlation.value()).isCloseTo(.9, within(.08));
              assertThat(correlation.companies()).isEqualTo(2000);
            });
  }

  @Test
  @DisplayName("rests on no correlation that is none, or of cells that are not there")
  void refused() {
    assertThatThrownBy(
            () ->
                new Norms(
                    "n",
                    List.of(entry(DIGITAL)),
                    List.of(new Norms.Correlation("airline", DIGITAL, IN_PERSON, 1.5, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is 1.5; expected in [-1,1]")
        .hasMessageContaining("companies is 1; expected at least 2")
        .hasMessageContaining("expected an entry for");
  }

  @Test
  @DisplayName("of several channels of a side is the quadratic form over all their shares")
  void quadraticForm() {
    List<Norms.Entry> entries = new ArrayList<>();
    List<CellKey> keys = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      keys.add(CellKey.ofCustomers(Side.DIGITAL, "c" + i, Solicitation.UNPROMPTED));
      entries.add(
          new Norms.Entry(
              "s",
              CellKey.ofCustomers(Side.DIGITAL, "c" + i, Solicitation.UNPROMPTED),
              .5,
              .1,
              .2,
              50,
              FROM,
              TO,
              "t"));
    }
    double[][] correlation = {{1, .5, .2}, {.5, 1, -.3}, {.2, -.3, 1}};
    List<Norms.Correlation> correlations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < i; j++) {
        correlations.add(
            new Norms.Correlation("s", keys.get(i), keys.get(j), correlation[i][j], 50));
      }
    }
    Norms norms = new Norms("n", entries, correlations);
    double[] weight = {.5, .3, -.9};
    double[] raw = {1, -2, .7};
    List<Share> shares = new ArrayList<>();
    double naive = 0;
    for (int i = 0; i < 3; i++) {
      Reference reference = Objects.requireNonNull(Reference.of(norms, "s", keys.get(i)));
      shares.add(new Share(reference, weight[i], raw[i]));
      for (int j = 0; j < 3; j++) {
        double r = correlation[i][j];
        naive += weight[i] * weight[j] * (r / 50 + r * r * raw[i] * raw[j] / 98);
      }
    }

    assertThat(NormsError.variance(shares).total()).isCloseTo(naive, within(1e-12));
  }
}
