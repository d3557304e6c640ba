package gangway.training.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.reading.ModelFile;
import gangway.training.ModelSpec;
import gangway.training.Trained;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A model's card")
class ModelCardTest {
  static final Trained TRAINED =
      new Trained(
          "mood-en 1",
          Map.of("posts.csv", 1200),
          Map.of(),
          Map.of(
              "a fifth kept out",
              Measured.of(
                  Evaluation.of(
                      List.of("bad", "good"),
                      List.of("bad", "good", "good", "bad"),
                      List.of(
                          new double[] {.9, .1},
                          new double[] {.2, .8},
                          new double[] {.6, .4},
                          new double[] {.8, .2})))));

  private static final ModelFile MODEL = model();

  private static ModelFile model() {
    ModelFile.Report report = new ModelFile.Report("mood", "posts", "free", "dogs", List.of());
    try {
      return new ModelSpec(
              "mood-en", 1, "mood", "en", "fast", List.of(), "mood.gz", report, List.of())
          .file(TRAINED, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TempDir Path folder;

  @Test
  @DisplayName("keeps what was written by hand and takes in what was measured")
  void updated() throws IOException {
    Path card = card("# Mood\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nNot for dogs.\n");
    ModelCard.update(card, MODEL, TRAINED);
    assertThat(card)
        .content()
        .startsWith("# Mood\n\n<!-- figures -->\n")
        .endsWith("\n<!-- /figures -->\n\nNot for dogs.\n")
        .contains("| posts.csv | 1,200 |", "| accuracy | 0.750 (95 %:", "### a fifth kept out")
        .contains("| bad | 0.667 | 1.000 | 0.800 | 2 | 0.275 |")
        .contains("![Probabilities beside what came true](calibration/mood-en-1.svg)")
        .doesNotContain("old");
    assertThat(folder.resolve("calibration/mood-en-1.svg"))
        .content()
        .startsWith("<svg")
        .contains(">bad</text>", ">good</text>", "<circle");
  }

  @Test
  @DisplayName("is the same when it is updated twice")
  void twice() throws IOException {
    Path card = card("<!-- figures -->\n<!-- /figures -->\n");
    ModelCard.update(card, MODEL, TRAINED);
    String once = Files.readString(card);
    ModelCard.update(card, MODEL, TRAINED);
    assertThat(card).hasContent(once);
  }

  @Test
  @DisplayName("is left alone when it lacks the marks")
  void unmarked() throws IOException {
    Path card = card("# Mood\n");
    assertThatThrownBy(() -> ModelCard.update(card, MODEL, TRAINED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("mood-en.md")
        .hasMessageContaining("<!-- figures -->");
    assertThat(card).hasContent("# Mood\n");
  }

  private Path card(String content) throws IOException {
    return Files.writeString(folder.resolve("mood-en.md"), content);
  }
}
