package gangway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  @Test
  void the_default_models_are_told_by_kind_and_language() {
    assertThat(ModelFile.ofEngine("fast"))
        .extracting(ModelFile::name)
        .containsExactly(
            "language",
            "sentiment-en",
            "sentiment-fr",
            "staff-en",
            "staff-fr",
            "staff-rating-en",
            "staff-rating-fr",
            "conduct-en",
            "conduct-fr",
            "openers-en",
            "openers-fr");
  }

  @Test
  void each_is_told_with_its_figures_and_what_it_was_trained_on() {
    assertThat(ModelFile.ofEngine("fast"))
        .allSatisfy(
            model -> {
              assertThat(model.inputs()).as(model.name()).isNotEmpty();
              assertThat(model.settings()).as(model.name()).isNotEmpty();
              assertThat(Objects.requireNonNull(model.told()))
                  .as(model.name())
                  .doesNotContain("{", "}");
            });
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    List<ModelFile> files = ModelFile.ofEngine("fast");
    for (ModelFile file : files) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.write(out);
      assertThat(ModelFile.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(file);
    }
  }
}
