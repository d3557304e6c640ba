package gangway.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trend")
class TrendTest {
  private static final Instant EARLIER = Observations.BEGINNING;
  private static final Instant LATER = Observations.A_MONTH_LATER;

  @Test
  @DisplayName("is the difference of two windows; the same norms' error cancels")
  void change() {
    Trend trend =
        Objects.requireNonNull(
            Trend.between(
                Gaps.of(Verdict.MATCHED, .1, EARLIER),
                Gaps.of(Verdict.DIGITAL_AHEAD, .9, LATER),
                .95));

    double half = 1.959964 * Math.sqrt(.08);
    assertThat(trend.change()).isCloseTo(.8, within(1e-9));
    assertThat(trend.low()).isCloseTo(.8 - half, within(1e-5));
    assertThat(trend.high()).isCloseTo(.8 + half, within(1e-5));
    assertThat(trend.pValue()).isCloseTo(.004678, within(1e-5));
  }

  @Test
  @DisplayName("is not known where a window has no gap")
  void unknown() {
    assertThat(
            Trend.between(
                Gaps.of(Verdict.NOT_ENOUGH_EVIDENCE, null, EARLIER),
                Gaps.of(Verdict.MATCHED, .1, LATER),
                .95))
        .isNull();
  }

  @Test
  @DisplayName("refuses windows that are not in order")
  void order() {
    assertThatThrownBy(
            () ->
                Trend.between(
                    Gaps.of(Verdict.MATCHED, .1, LATER),
                    Gaps.of(Verdict.MATCHED, .1, EARLIER),
                    .95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in order");
  }
}
