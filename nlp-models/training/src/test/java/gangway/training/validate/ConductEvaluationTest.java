package gangway.training.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gangway.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConductEvaluationTest {
  private static Path labelled(String name) {
    Path file = Path.of(System.getProperty("gangway.shared", ""), "data/labelled", name);
    assumeThat(file).as("shared data are absent: %s", file).exists();
    return file;
  }

  private static double figure(Measured measured, String name) {
    return ((Number) Objects.requireNonNull(measured.figures().get(name))).doubleValue();
  }

  @Test
  void realRepliesAreJudgedAsPeopleJudgeThem() throws IOException {
    Measured measured =
        ConductEvaluation.ofReplies(labelled("conduct-en-gold.jsonl"), new Language("en"));
    assertThat(figure(measured, "signature_accuracy")).isGreaterThan(0.97);
    assertThat(figure(measured, "personal_f1")).isGreaterThan(0.88);
    assertThat(figure(measured, "deflected_f1")).isGreaterThan(0.88);
    assertThat(figure(measured, "courtesy_macro_f1")).isGreaterThan(0.68);
  }

  @Test
  void frenchStockRepliesAreFoundToBeAutomatic() throws IOException {
    Measured measured =
        ConductEvaluation.ofReplies(labelled("conduct-fr-gold.jsonl"), new Language("fr"));
    assertThat(figure(measured, "human_accuracy")).isGreaterThan(0.83);
  }

  @Test
  void openersThatCallForAnAnswerAreFound() throws IOException {
    Measured measured =
        ConductEvaluation.ofOpeners(labelled("openers-en-gold.jsonl"), new Language("en"));
    assertThat(figure(measured, "needs_answer_f1")).isGreaterThan(0.92);
  }
}
