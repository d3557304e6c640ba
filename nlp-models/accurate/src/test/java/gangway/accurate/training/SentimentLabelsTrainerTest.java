package gangway.accurate.training;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.training.SentimentTrainer;
import gangway.training.layout.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentLabelsTrainerTest {
  private static final String OPEN = "My bag is still missing after three days of waiting";

  @TempDir Path folder;

  private Path labelled() throws IOException {
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    for (int i = 0; i < 12; i++) {
      rows.append("The crew of flight ").append(i).append(" were kind and helpful\tpositive\n");
      rows.append("Flight ").append(i).append(" is late again and nobody helps\tnegative\n");
      rows.append("When does flight ").append(i).append(" leave today\tneutral\n");
    }
    return Files.writeString(folder.resolve("labelled.tsv"), rows);
  }

  private Path posts() throws IOException {
    return Files.writeString(
        folder.resolve("posts.jsonl"),
        """
        {"text": "The crew of flight 3 were kind and helpful"}
        {"text": "%s"}
        {"text": "%s"}
        {"text": "We are sorry to hear that, please send us your number", "author_handle": "Velora"}
        {"text": "Mon bagage n'est toujours pas arrivé après trois jours d'attente"}
        {"text": "Thanks"}
        """
            .formatted(OPEN, OPEN));
  }

  @Test
  void a_customers_english_post_that_nobody_labelled_is_labelled_once_and_by_a_pointer_alone()
      throws IOException {
    Path labels = folder.resolve("posts.labels.tsv");
    new SentimentLabelsTrainer()
        .train("posts 1", new Language("en"), List.of(labelled(), posts()), labels);
    assertThat(Files.readAllLines(labels))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("posts.jsonl#2/text:")
        .doesNotContain("bag");

    Map<String, List<LabelledText>> read =
        SentimentTrainer.texts(new Language("en"), List.of(labels, posts())).byInput();
    assertThat(read.get("posts.labels.tsv"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.text()).isEqualTo(OPEN))
        .allSatisfy(text -> assertThat(text.byModel()).isTrue());
  }
}
