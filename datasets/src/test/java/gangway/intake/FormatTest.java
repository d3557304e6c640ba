package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A format")
final class FormatTest {
  @ParameterizedTest
  @MethodSource("gangway.intake.Format#names")
  @DisplayName("that is named has a valid mapping and a title")
  void everyNamedFormatIsValid(String name) throws Exception {
    assertThat(Format.load(name).title()).isNotBlank();
  }

  @Test
  @DisplayName("that does not exist is answered with the nearest name")
  void suggestsTheNearestName() {
    assertThatThrownBy(() -> Format.load("twsc"))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith(
            "'twsc' is no format and no mapping file; did you mean 'twcs'?; expected");
  }
}
