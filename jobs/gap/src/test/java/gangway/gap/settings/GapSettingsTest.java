package gangway.gap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gap's settings")
class GapSettingsTest {

  @Test
  @DisplayName("have these defaults")
  void defaults() {
    assertThat(GapSettings.defaults())
        .isEqualTo(new GapSettings(30, 10, .7, 3, .5, .5, 1, .95, .05, .1, 8, 3, 400, 0));
  }

  @Test
  @DisplayName("name all problems at once, each with value and what was expected")
  void allProblems() {
    assertThatThrownBy(
            () -> new GapSettings(1, 1, 1, 2, 0, Double.NaN, -1, 1, 0, -1, -1, -1, 399, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "settings of the gap: minObservations is 1, expected at least 2; minPersons is 1,"
                + " expected at least 2; minReliability is 1.0, expected in [0,1); minPeers is 2,"
                + " expected at least 3; aheadGap is 0.0, expected above 0; matchedGap is NaN,"
                + " expected above 0; matchedBound is -1.0, expected at least matchedGap; confidence is 1.0, expected in (0,1); falseDiscoveryRate is"
                + " 0.0, expected in (0,1); inconsistencyMargin is -1.0, expected at least 0;"
                + " priorDegrees is -1.0, expected at least 0; examples is -1, expected at least"
                + " 0; replicates is 399, expected a multiple of 8, at least 400");
  }
}
