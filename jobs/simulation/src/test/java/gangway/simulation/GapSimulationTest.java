package gangway.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.settings.Thresholds;
import gangway.simulation.GapSimulation.Plan;
import gangway.simulation.GapSimulation.Result;
import gangway.simulation.GapSimulation.Yardstick;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The full table, with more windows than a test has time for, is in SIMULATION.md. */
@DisplayName("Simulated companies with planted gaps")
class GapSimulationTest {

  private static Result run(Plan plan) {
    return new GapSimulation(plan, Thresholds.GAP).run();
  }

  private static double byOracle(Result result) {
    return Objects.requireNonNull(result.power()) / Objects.requireNonNull(result.powerOracle());
  }

  @Test
  @DisplayName("are found by norms nearly as often as by an oracle, and rarely wrongly")
  void norms() {
    Result result = run(Plan.of(20, 60, 300, Yardstick.NORMS, 7));

    assertThat(result.coverage95()).isBetween(.93, .975);
    assertThat(result.falseDiscoveryRate()).isLessThan(.08);
    assertThat(byOracle(result)).isGreaterThan(.85);
    assertThat(result.falseFlagRateWhenEqual()).isLessThan(.015);
    // A gap of 1.0 lies on the very edge of a match: an interval ends below it in 2.5 of 100 cases.
    assertThat(result.matchedRateWhenPlanted()).isLessThan(.05);
  }

  @Test
  @DisplayName("are covered by intervals that include the peers' uncertainty")
  void peers() {
    Result result = run(Plan.of(20, 60, 300, Yardstick.PEERS, 7));

    assertThat(result.coverage95()).isBetween(.93, .985);
    assertThat(result.falseDiscoveryRate()).isLessThan(.08);
    assertThat(byOracle(result)).isGreaterThan(.5);
  }

  @Test
  @DisplayName("have no power where none was planted")
  void nothing() {
    Result result =
        run(new Plan(5, 5, 50, Yardstick.NORMS, 3, 0, 1, false, 10, 0, false, 50, 0, 0, true));

    assertThat(result.power()).isNull();
    assertThat(result.powerOracle()).isNull();
    assertThat(result.matchedRateWhenPlanted()).isNull();
    assertThat(result.coverage95()).isNotNull();
  }

  @Test
  @DisplayName("come out the same with the same seed")
  void repeatable() {
    Plan plan = Plan.of(5, 5, 50, Yardstick.PEERS, 3);

    assertThat(run(plan)).isEqualTo(run(plan));
  }
}
