package gangway.training.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.language.Language;
import gangway.training.SentimentTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Labelled texts are read from")
class SentimentLayoutTest {
  @TempDir Path folder;

  private List<String> read(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return LabelledText.read(file).stream()
        .map(text -> text.label() + " " + text.weight() + " " + text.text())
        .toList();
  }

  @Test
  @DisplayName("a table of text and label, each text once")
  void label() throws IOException {
    assertThat(read("own.tsv", "text\tlabel\nlost again\tnegative\nlost again\tneutral\n"))
        .containsExactly("negative 1.0 lost again");
  }

  @Test
  @DisplayName("JSON lines, leaving out labels that are open or of another language")
  void jsonLines() throws IOException {
    assertThat(
            read(
                "posts.jsonl",
                """
                {"text": "merci !", "label": "positive"}
                {"text": "takk", "label": "other"}
                {"text": "bon", "label": null}
                """))
        .containsExactly("positive 1.0 merci !");
  }

  @Test
  @DisplayName("openers and customers' posts of the conduct labels")
  void posts() throws IOException {
    assertThat(read("o.jsonl", "{\"text\": \"any seats left?\", \"sentiment\": \"neutral\"}\n"))
        .containsExactly("neutral 1.0 any seats left?");
    assertThat(
            read(
                "c.jsonl",
                "{\"customer_post\": \"cold soup\", \"agent_reply\": \"Sorry\","
                    + " \"customer_sentiment\": \"negative\"}\n"))
        .containsExactly("negative 1.0 cold soup");
  }

  @Test
  @DisplayName("airline tweets, weighed by how sure their annotators were")
  void airlineTweets() throws IOException {
    assertThat(
            read(
                "Tweets.csv",
                "text,airline_sentiment,airline_sentiment_confidence\nso late,negative,0.5\n"))
        .containsExactly("negative 0.25 so late");
  }

  @Test
  @DisplayName(
      "posts that a model labelled: one for each class that it thinks possible, of less weight")
  void byModel() throws IOException {
    assertThat(
            read("m.tsv", "text\tp_negative\tp_neutral\tp_positive\nno news yet\t.75\t.24\t.01\n"))
        .containsExactly("negative 0.45 no news yet", "neutral 0.144 no news yet");
  }

  @Test
  @DisplayName("reviews in another language than the model's, at half weight")
  void otherLanguages() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("reviews.tsv"),
            """
            text\tlabel
            Nous avons beaucoup aimé le jardin de cet hôtel\tpositive
            We liked the garden of this hotel very much\tpositive
            """);
    assertThat(SentimentTrainer.texts(new Language("fr"), List.of(file)).all())
        .extracting(LabelledText::weight)
        .containsExactly(1f, .5f);
  }

  @Test
  @DisplayName("several files, in which a person's label goes before a model's")
  void personFirst() throws IOException {
    Path people = Files.writeString(folder.resolve("p.tsv"), "text\tlabel\nno news yet\tneutral\n");
    Path model =
        Files.writeString(
            folder.resolve("m.tsv"),
            "text\tp_negative\tp_neutral\tp_positive\nno news yet\t.9\t.1\t0\nall fine\t0\t0\t1\n");
    assertThat(
            SentimentTrainer.texts(new Language("en"), List.of(people, model))
                .byInput()
                .get("m.tsv"))
        .extracting(LabelledText::text)
        .containsExactly("all fine");
  }

  @Test
  @DisplayName("sentences with aspects, where all aspects agree")
  void aspects() throws IOException {
    assertThat(
            read(
                "r.tsv",
                """
                sentence\tpolarity
                all good\tpositive
                all good\tpositive
                fine but dear\tpositive
                fine but dear\tnegative
                """))
        .containsExactly("positive 1.0 all good");
    assertThat(
            read(
                "h.txt",
                """
                poor bed####[['bed', 'rooms comfort', 'negative']]
                we came by bus####[]
                mixed####[['a', 'b', 'positive'], ['c', 'd', 'negative']]
                """))
        .containsExactly("negative 1.0 poor bed");
  }

  @Test
  @DisplayName("reviews that keep praise and blame apart")
  void split() throws IOException {
    assertThat(read("b.csv", "Positive,Negative\nle lit,\nla vue,le bruit\n"))
        .containsExactly("positive 1.0 le lit", "positive 1.0 la vue", "negative 1.0 le bruit");
  }

  @Test
  @DisplayName("reviews with stars: one and two are negative, three neutral")
  void stars() throws IOException {
    assertThat(read("t.csv", "Review;Rating\nnul;1.0\nmoyen;3.0\nbien;4.0\n"))
        .containsExactly("negative 1.0 nul", "neutral 1.0 moyen", "positive 1.0 bien");
    assertThat(read("i.csv", "note,avis\n2,bof\n5,top\n"))
        .containsExactly("negative 1.0 bof", "positive 1.0 top");
  }

  @Test
  @DisplayName("no other layout, and no other label; the fault names file, line and value")
  void faults() {
    assertThatThrownBy(() -> read("x.csv", "a,b\n1,2\n"))
        .hasMessageContaining("x.csv: line 1: columns a, b; expected text and label");
    assertThatThrownBy(() -> read("y.tsv", "text\tlabel\nok\tgood\n"))
        .hasMessageContaining("y.tsv: line 2: column 'label': 'good'");
    assertThatThrownBy(() -> read("z.csv", "note,avis\nmany,ok\n"))
        .hasMessageContaining("z.csv: line 2: column 'note': 'many' is no number");
  }
}
