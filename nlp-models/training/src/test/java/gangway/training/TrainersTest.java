package gangway.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainersTest {
  private static final Path LABELS = Path.of("../training/labels");

  @TempDir private Path folder;

  private Trained train(Trainer<?> trainer, Language language, String out, String... inputs)
      throws IOException {
    return trainer.train(
        trainer.kind() + "-" + language.code() + " 1",
        language,
        List.of(inputs).stream().map(LABELS::resolve).toList(),
        folder.resolve(out));
  }

  @Test
  void theSamePairsGiveTheSameConductModel() throws IOException {
    String cases = "conduct-fr-cases.jsonl";
    Trained trained = train(new ConductTrainer(), new Language("fr"), "first", cases);
    train(new ConductTrainer(), new Language("fr"), "second", cases);
    assertThat(folder.resolve("first")).hasSameBinaryContentAs(folder.resolve("second"));
    assertThat(trained.model()).isEqualTo("conduct-fr 1");
    assertThat(trained.figures())
        .containsOnlyKeys(
            "of " + cases, "human", "courtesy", "listening", "personal", "follow_up", "deflected");
  }

  @Test
  void theSamePostsGiveTheSameOpenerModel() throws IOException {
    String cases = "openers-fr-cases.jsonl";
    Trained trained = train(new OpenerTrainer(), new Language("fr"), "first", cases);
    train(new OpenerTrainer(), new Language("fr"), "second", cases);
    assertThat(folder.resolve("first")).hasSameBinaryContentAs(folder.resolve("second"));
    assertThat(trained.figures()).containsOnlyKeys("of " + cases, "needs_answer", "kind");
    assertThat(trained.examples()).containsOnlyKeys(cases);
  }

  @Test
  void aFileOfAnotherLayoutIsRefusedByName() throws IOException {
    Path file = folder.resolve("notes.csv");
    Files.writeString(file, "a,b\n1,2\n");
    assertThatThrownBy(
            () ->
                new ConductTrainer()
                    .train(
                        "conduct-en 1", new Language("en"), List.of(file), folder.resolve("model")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("notes.csv")
        .hasMessageContaining("customer_post");
  }
}
