package gangway.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.voice.Solicitation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Companies that are equal on both sides, whose texts are read by a classifier: positive texts are
 * called so in 85 of 100 cases, negative ones in 15.
 */
@DisplayName("A classifier's error")
class ScoreErrorTest {
  private static final double BETWEEN = .05;
  private static final int PER_SIDE = 400;
  private static final Instant FROM = Observations.BEGINNING;
  private static final Instant TO = Observations.A_MONTH_LATER;

  /** Norms of the scores as the classifier gives them: their spread is .7 of the truth's. */
  private static final Norms NORMS =
      new Norms("n", List.of(entry(Side.DIGITAL, "twitter"), entry(Side.IN_PERSON, "skytrax")));

  private static Norms.Entry entry(Side side, String channel) {
    return new Norms.Entry(
        "airline",
        side,
        channel,
        Solicitation.UNPROMPTED,
        .5,
        .7 * BETWEEN,
        .5,
        100_000,
        FROM,
        TO,
        "exact");
  }

  /** Share of equal companies whose interval holds 0. */
  private static double coverage(double ofCompany, ScoreError error) {
    SplittableRandom random = new SplittableRandom(9);
    List<CompanySummary> companies = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String id = "c" + i;
      CompanySummary summary = CompanySummary.empty(id, "airline", GapSettings.defaults());
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
    return new GapAnalysis(GapSettings.defaults(), NORMS, error)
            .analyse("airline", FROM, TO, companies).gaps().stream()
                .filter(gap -> gap.gapLow() != null && gap.gapLow() <= 0)
                .filter(gap -> gap.gapHigh() != null && gap.gapHigh() >= 0)
                .count()
        / 300.0;
  }

  @Test
  @DisplayName("does not matter while it is the same for all companies")
  void common() {
    assertThat(coverage(0, ScoreError.NONE)).isBetween(.92, .98);
  }

  @Test
  @DisplayName(
      "matters where it is a company's own, and the widened interval holds the truth again")
  void particular() {
    assertThat(coverage(.05, ScoreError.NONE)).isLessThan(.85);
    assertThat(coverage(.05, new ScoreError(.05, 0))).isBetween(.92, .98);
  }

  @Test
  @DisplayName("is a number of score points")
  void refused() {
    assertThatThrownBy(() -> new ScoreError(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected in [0,1]");
  }
}
