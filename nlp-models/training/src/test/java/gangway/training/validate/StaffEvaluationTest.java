package gangway.training.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import gangway.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffEvaluationTest {
  @TempDir Path folder;

  @Test
  void everyDifferenceIsAMistakeAndNullLabelsAreLeftOut() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","previous":"","sentence":"The crew were friendly.","staff":true,\
        "polarity":"positive","attitude":"positive","identity":"","interest":"","recognition":"",\
        "helpfulness":null,"competence":""}
        {"id":"b","previous":"","sentence":"The soup was cold.","staff":true,"polarity":"negative"}
        """);
    Measured measured = StaffEvaluation.ofSentences(file, new Language("en"));
    assertThat(measured.figures())
        .containsEntry("n", 2)
        .containsEntry("detection_f1", 2.0 / 3)
        .containsEntry("polarity_accuracy", 0.5)
        .containsEntry("facet_micro_f1", 1.0);
    assertThat(measured.mistakes())
        .extracting(Measured.Mistake::id, Measured.Mistake::field, Measured.Mistake::actual)
        .containsExactly(tuple("b", "staff", "false"), tuple("b", "polarity", "unread"));
  }

  @Test
  void anotherLayoutIsNamed() throws IOException {
    Path file = folder.resolve("other.jsonl");
    Files.writeString(file, "{\"text\":\"hello\"}\n");
    assertThatThrownBy(() -> StaffEvaluation.ofSentences(file, new Language("en")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.jsonl")
        .hasMessageContaining("sentence, staff");
  }

  @Test
  void facetsAreOverSentencesWithAPositiveOrNegativeStance() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","sentence":"The crew were friendly.","staff":true,"polarity":"neutral",\
        "attitude":""}
        {"id":"b","sentence":"The crew were friendly.","staff":true,"polarity":"positive",\
        "attitude":"positive"}
        """);
    assertThat(StaffEvaluation.ofSentences(file, new Language("en")).figures())
        .containsEntry("facet_micro_f1", 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void staffAreReadAsPeopleLabelledThem(Language language) throws IOException {
    Path gold =
        Path.of(
            System.getProperty("gangway.shared", ""),
            "data/labelled/staff-" + language + "-gold.jsonl");
    assumeThat(gold).as("shared data are absent: %s", gold).exists();
    Measured measured = StaffEvaluation.ofSentences(gold, language);
    assertThat(figure(measured, "detection_f1")).isGreaterThan(.93);
    assertThat(figure(measured, "polarity_accuracy")).isGreaterThan(.88);
    assertThat(figure(measured, "facet_micro_f1")).isGreaterThan(.75);
  }

  private static double figure(Measured measured, String name) {
    return ((Number) Objects.requireNonNull(measured.figures().get(name))).doubleValue();
  }
}
