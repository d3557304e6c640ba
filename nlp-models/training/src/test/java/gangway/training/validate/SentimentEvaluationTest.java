package gangway.training.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gangway.language.Language;
import gangway.sentiment.SentimentModel;
import gangway.training.layout.LabelledText;
import gangway.training.layout.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On labelled texts that it was not trained on, shipped sentiment")
class SentimentEvaluationTest {
  private static Path data(String name) {
    Path file = Path.of(System.getProperty("gangway.shared", ""), "data", name);
    assumeThat(file).as("shared data are absent: %s", file).exists();
    return file;
  }

  private static double figure(Measured measured, String name) {
    return ((Number) Objects.requireNonNull(measured.figures().get(name))).doubleValue();
  }

  private static Measured measured(List<LabelledText> texts, Language language) {
    return SentimentEvaluation.of(
        texts, language, SentimentModel.shipped(language).orElseThrow()::read);
  }

  @Test
  @DisplayName("tells praise from complaint in Facebook posts")
  void facebook() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Table.Row row : Table.read(data("facebook/posts-labelled.tsv")).rows()) {
      boolean praise = row.text("Appreciation").equals("1");
      boolean complaint = row.text("Complaint").equals("1");
      if (praise != complaint && !row.text("message").isBlank()) {
        texts.add(new LabelledText(row.text("message"), praise ? "positive" : "negative", 1));
      }
    }
    Measured measured = measured(texts, new Language("en"));
    assertThat(figure(measured, "accuracy")).isGreaterThan(.87);
  }

  @Test
  @DisplayName("reads French posts")
  void frenchPosts() throws IOException {
    List<LabelledText> texts = LabelledText.read(data("labelled/tweets-fr-gold.jsonl"));
    assertThat(figure(measured(texts, new Language("fr")), "macro_f1")).isGreaterThan(.58);
  }

  @Test
  @DisplayName("reads the posts that companies replied to, and those that open threads")
  void posts() throws IOException {
    Measured replies =
        ConductEvaluation.ofReplies(data("labelled/conduct-en-gold.jsonl"), new Language("en"));
    assertThat(figure(replies, "customer_sentiment_macro_f1")).isGreaterThan(.75);
    Measured openers =
        ConductEvaluation.ofOpeners(data("labelled/openers-en-gold.jsonl"), new Language("en"));
    assertThat(figure(openers, "sentiment_macro_f1")).isGreaterThan(.68);
  }
}
