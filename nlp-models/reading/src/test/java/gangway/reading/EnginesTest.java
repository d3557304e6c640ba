package gangway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnginesTest {
  @Test
  void the_default_engine_is_always_there() {
    assertThat(Engines.named("fast")).isPresent();
    assertThat(Engines.all().get(0).name()).isEqualTo("fast");
  }

  @Test
  void what_is_not_on_the_class_path_is_not_there() {
    assertThat(Engines.named("slow")).isEmpty();
  }
}
