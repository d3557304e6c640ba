package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldModelTest {
  private static final Field TONE = new Field("tone", List.of("warm", "cold"));
  private static final Field PLACE = new Field("place", List.of("here", "there", "nowhere"));
  private static final MaxentModel TABLE =
      MaxentModel.of(
          "both 1",
          Pooling.SUM,
          List.of("tone=warm", "tone=cold", "place=here", "place=there", "place=nowhere"),
          Map.of(
              "smile",
              new double[] {1, -1, 0, 0, 0},
              "door",
              new double[] {0, 0, 0, 1, 0},
              FieldModel.DECISION,
              new double[] {0, 0, 0, 0, 2}));

  @Test
  void eachFieldHasProbabilitiesOfItsOwn() {
    FieldModel.Reading reading = new FieldModel(TABLE, List.of(TONE, PLACE)).read(Set.of("smile"));
    assertThat(reading.probabilities(TONE)[0]).isCloseTo(0.881, within(.001));
    assertThat(reading.probabilities(PLACE))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
  }

  @Test
  void theDecisionFavoursRareValuesAndLeavesProbabilitiesAlone() {
    FieldModel.Reading reading = new FieldModel(TABLE, List.of(TONE, PLACE)).read(Set.of("door"));
    assertThat(reading.probabilities(PLACE)[1]).isGreaterThan(reading.probabilities(PLACE)[2]);
    assertThat(reading.value(PLACE)).isEqualTo("nowhere");
  }

  @Test
  void aTableOfOtherFieldsIsRefusedByName() {
    Field other = new Field("tone", List.of("cold", "warm"));
    assertThatThrownBy(() -> new FieldModel(TABLE, List.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both 1")
        .hasMessageContaining("tone=cold");
  }
}
