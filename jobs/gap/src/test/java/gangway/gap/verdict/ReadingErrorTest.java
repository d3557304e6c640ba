package gangway.gap.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.gap.settings.Thresholds;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.CompanySummary;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Observations;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Confusion;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Companies that are equal on both sides, whose texts are read by a classifier: positive texts are
 * called so in 85 of 100 cases, negative ones in 15.
 */
@DisplayName("A classifier's error")
class ReadingErrorTest {
  private static final double BETWEEN = .05;
  private static final int PER_SIDE = 400;
  private static final Instant FROM = Observations.BEGINNING;
  private static final Instant TO = Observations.A_MONTH_LATER;

  /** Norms of the scores as the classifier gives them: their spread is .7 of the truth's. */
  private static final double READ_SPREAD = .7 * BETWEEN;

  private static final Norms NORMS =
      new Norms("n", List.of(entry(Side.DIGITAL, "twitter"), entry(Side.IN_PERSON, "skytrax")));

  private static Norms.Entry entry(Side side, String channel) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .5,
        READ_SPREAD,
        .5,
        100_000,
        FROM,
        TO,
        "exact");
  }

  /** The error of a digital side in between-company deviations. */
  private static ReadingError digital(double sd) {
    return new ReadingError(
        "test", new ReadingError.OfSide(sd, 1e6), new ReadingError.OfSide(0, 1e6));
  }

  private static List<CompanyGap> judged(double ofCompany, ReadingError error) {
    SplittableRandom random = new SplittableRandom(9);
    List<CompanySummary> companies = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String id = "c" + i;
      CompanySummary summary = CompanySummary.empty(id, "airline", Thresholds.GAP);
      double positive = .5 + BETWEEN * random.nextGaussian();
      for (Side side : Side.values()) {
        double bias = side == Side.DIGITAL ? ofCompany * random.nextGaussian() : 0;
        for (int j = 0; j < PER_SIDE; j++) {
          double called = random.nextDouble() < positive ? .85 : .15;
          double score = random.nextDouble() < called + bias ? 1 : 0;
          summary.add(Observations.plain(id, side, side.name() + j, score));
        }
      }
      companies.add(summary);
    }
    return new GapAnalysis(Thresholds.GAP, NORMS, null, error)
        .analyse("airline", FROM, TO, companies)
        .gaps();
  }

  /** Share of equal companies whose interval holds 0. */
  private static double coverage(double ofCompany, ReadingError error) {
    return judged(ofCompany, error).stream()
            .filter(gap -> gap.gapLow() != null && gap.gapLow() <= 0)
            .filter(gap -> gap.gapHigh() != null && gap.gapHigh() >= 0)
            .count()
        / 300.0;
  }

  @Test
  @DisplayName("does not matter while it is the same for all companies")
  void common() {
    assertThat(coverage(0, ReadingError.NONE)).isBetween(.92, .98);
  }

  @Test
  @DisplayName(
      "cancels when corrected by any confusion, so how well the confusion is known does not matter")
  void correctionCancels() {
    double[] found = {.30, .42, .47, .55, .71};
    double[] measured = standardised(found, confusion(85, 15));
    double[] drawnAgain = standardised(found, confusion(78, 21));

    assertThat(measured).containsExactly(standardised(found), within(1e-12));
    assertThat(drawnAgain).containsExactly(standardised(found), within(1e-12));
  }

  private static Confusion confusion(long truePositives, long falsePositives) {
    return new Confusion(
        List.of(
            List.of(100 - falsePositives, falsePositives),
            List.of(100 - truePositives, truePositives)));
  }

  private static double[] standardised(double[] found, Confusion confusion) {
    return standardised(
        Arrays.stream(found)
            .map(
                share ->
                    confusion
                        .mean(new double[] {1 - share, share}, 100, new double[] {0, 1})
                        .value())
            .toArray());
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double sd =
        Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    return Arrays.stream(values).map(x -> (x - mean) / sd).toArray();
  }

  @Test
  @DisplayName(
      "matters where it is a company's own, and the widened interval holds the truth again")
  void particular() {
    assertThat(coverage(.05, ReadingError.NONE)).isLessThan(.85);
    assertThat(coverage(.025, ReadingError.NONE)).isLessThan(.92);
    assertThat(coverage(.025, digital(.025 / READ_SPREAD))).isBetween(.92, .98);
  }

  @Test
  @DisplayName("counts in so far as the scores were read")
  void shareOfScores() {
    CompanySummary summary = CompanySummary.empty("half", "airline", Thresholds.GAP);
    for (int i = 0; i < 100; i++) {
      Observation plain = Observations.plain("half", Side.DIGITAL, "d" + i, i % 2);
      summary.add(Observations.read(plain, i % 4 == 0 ? 1 : 0));
      summary.add(Observations.read(Observations.plain("half", Side.IN_PERSON, "p" + i, i % 2), 0));
    }
    CompanyGap gap =
        new GapAnalysis(Thresholds.GAP, NORMS, null, digital(.4))
            .analyse("airline", FROM, TO, List.of(summary))
            .gaps()
            .get(0);

    assertThat(gap.modelError()).isCloseTo(.25 * .4, within(1e-9));
  }

  @Test
  @DisplayName("takes no match back that was read, but for one whose bounds it cannot see")
  void matched() {
    assertThat(matched(ReadingError.NONE)).isEqualTo(Verdict.MATCHED);
    assertThat(matched(digital(.3))).isEqualTo(Verdict.MATCHED);
    assertThat(matched(digital(.6))).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
  }

  /** A company in the middle on both sides, surely. */
  private static Verdict matched(ReadingError error) {
    CompanySummary summary = CompanySummary.empty("even", "airline", Thresholds.GAP);
    for (int i = 0; i < 16_000; i++) {
      summary.add(Observations.plain("even", Side.DIGITAL, "d" + i, i % 2));
      summary.add(Observations.plain("even", Side.IN_PERSON, "p" + i, i % 2));
    }
    return new GapAnalysis(Thresholds.GAP, NORMS, null, error)
        .analyse("airline", FROM, TO, List.of(summary))
        .gaps()
        .get(0)
        .verdict();
  }

  @Test
  @DisplayName("ships as it was measured")
  void shipped() {
    ReadingError shipped = ReadingError.shipped();

    assertThat(shipped.version()).isNotBlank();
    assertThat(shipped.inPerson().sd()).isBetween(.2, .6);
    assertThat(shipped.digital().sd()).isBetween(.05, .6);
  }

  @Test
  @DisplayName("is refused with every field that is wrong")
  void refused() {
    String file =
        """
        version = x
        digital.sd = -1
        digital.degrees = 8
        in_person.sd = .2
        in_person.degrees = 0
        digital.provenance = tests
        surprise = 1
        """;

    assertThatThrownBy(() -> ReadingError.read(file, "my.properties"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "my.properties has 4 problems:",
            "line 2: digital.sd is -1.0; expected in [0,1]",
            "line 5: in_person.degrees is 0.0; expected at least 1",
            "in_person.provenance is missing; expected a value",
            "line 7: surprise is not known here");
  }
}
