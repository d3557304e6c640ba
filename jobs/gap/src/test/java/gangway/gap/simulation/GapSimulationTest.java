package gangway.gap.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.settings.Thresholds;
import gangway.gap.simulation.GapSimulation.Plan;
import gangway.gap.simulation.GapSimulation.Result;
import gangway.gap.simulation.GapSimulation.Yardstick;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The full table, with more windows than a test has time for, is in SIMULATION.md. */
@DisplayName("Simulated companies with planted gaps")
class GapSimulationTest {

  private static Result run(Plan plan) {
    return new GapSimulation(plan, Thresholds.GAP).run();
  }

  @Test
  @DisplayName("are found by norms nearly as often as by an oracle, and rarely wrongly")
  void norms() {
    Result result = run(Plan.of(20, 60, 300, Yardstick.NORMS, 7));

    assertThat(result.coverage95()).isBetween(.93, .975);
    assertThat(result.falseDiscoveryRate()).isLessThan(.08);
    assertThat(result.power() / result.powerOracle()).isGreaterThan(.85);
    assertThat(result.falseFlagRateWhenEqual()).isLessThan(.015);
    assertThat(result.matchedRateWhenPlanted()).isZero();
  }

  @Test
  @DisplayName("are covered by intervals that include the peers' uncertainty")
  void peers() {
    Result result = run(Plan.of(20, 60, 300, Yardstick.PEERS, 7));

    assertThat(result.coverage95()).isBetween(.93, .985);
    assertThat(result.falseDiscoveryRate()).isLessThan(.08);
    assertThat(result.power() / result.powerOracle()).isGreaterThan(.5);
  }

  @Test
  @DisplayName("come out the same with the same seed")
  void repeatable() {
    Plan plan = Plan.of(5, 5, 50, Yardstick.PEERS, 3);

    assertThat(run(plan)).isEqualTo(run(plan));
  }
}
