package gangway.training.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Labels apart from their texts")
class LabelsTest {
  @TempDir Path folder;
  private Path reviews = Path.of("");

  @BeforeEach
  void reviews() throws IOException {
    reviews = file("reviews.csv", "stars,content\n5,\"Nice 😀 room. The porter waved.\"\n");
  }

  @Test
  @DisplayName("get the part of the record that they point to, counted in code points")
  void joined() throws IOException {
    Table.Row row = label("reviews.csv#1/content[13,30]", "The porter waved.");
    assertThat(row.text("sentence")).isEqualTo("The porter waved.");
    assertThat(row.text("staff")).isEqualTo("true");
  }

  @Test
  @DisplayName("get the whole record where no part is named")
  void whole() throws IOException {
    assertThat(label("reviews.csv#1/stars", "5").text("sentence")).isEqualTo("5");
  }

  @Test
  @DisplayName("lead back by the pointer to a cell")
  void pointer() throws IOException {
    String pointer = Labels.pointer(Table.read(reviews), 0, "content");
    Path labels = file("y.labels.tsv", "text@\tp\n" + pointer + "\t.5\n");
    assertThat(Table.readAll(List.of(labels, reviews)).get(0).rows().get(0).text("text"))
        .isEqualTo("Nice 😀 room. The porter waved.");
  }

  @Test
  @DisplayName("leave out what is null")
  void absent() throws IOException {
    assertThat(label("reviews.csv#1/stars", "5").cell("polarity")).isNull();
  }

  @Test
  @DisplayName("refuse a text that has changed")
  void changed() {
    assertThatThrownBy(() -> label("reviews.csv#1/content[0,4]", "Nine"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.labels.tsv: line 2")
        .hasMessageContaining("another than the one labelled");
  }

  @Test
  @DisplayName("name the input that is missing")
  void missing() {
    assertThatThrownBy(() -> label("posts.csv#1/text", "any"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected posts.csv among the inputs");
  }

  private Table.Row label(String pointer, String text) throws IOException {
    Path labels =
        file(
            "x.labels.tsv",
            "id\tsentence@\tstaff\tpolarity\n1\t%s:%s\ttrue\tnull\n"
                .formatted(pointer, Labels.check(text)));
    return Table.readAll(List.of(labels, reviews)).get(0).rows().get(0);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
