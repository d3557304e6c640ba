package gangway.gap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.voice.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gap's settings")
class GapSettingsTest {

  @Test
  @DisplayName("have these defaults")
  void defaults() {
    assertThat(Thresholds.GAP)
        .isEqualTo(
            new GapSettings(
                Set.of(Role.CUSTOMER),
                30,
                10,
                .7,
                3,
                .5,
                1,
                Duration.ofDays(182),
                .95,
                .05,
                .1,
                8,
                3,
                400,
                0));
  }

  @Test
  @DisplayName("name all problems at once, each with value and what was expected")
  void allProblems() {
    assertThatThrownBy(
            () ->
                new GapSettings(
                    Set.of(), 1, 1, 1, 2, 0, Double.NaN, Duration.ZERO, 1, 0, -1, -1, -1, 399, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            a set of gap settings has 14 problems:
              min-observations is 1; expected a whole number, at least 2
              min-persons is 1; expected a whole number, at least 2
              min-reliability is 1.0; expected a number, in [0,1)
              min-peers is 2; expected a whole number, at least 3
              ahead-gap is 0.0; expected a number, above 0
              matched-gap is NaN; expected a number, above 0
              same-time is 0s; expected a span such as 15m, 24h or 30d, at least 1d
              confidence is 1.0; expected a number, in (0,1)
              false-discovery-rate is 0.0; expected a number, in (0,1)
              inconsistency-margin is -1.0; expected a number, at least 0
              prior-degrees is -1.0; expected a number, at least 0
              examples is -1; expected a whole number, at least 0
              replicates is 399; expected a whole number, at least 400, a multiple of 8
              judged-roles is empty; expected one role at least""");
  }
}
