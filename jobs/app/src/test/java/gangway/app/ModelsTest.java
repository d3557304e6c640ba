package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.tables.ModelRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a run says of its models, against the cards that training wrote. */
class ModelsTest {
  private static final Path CARDS =
      Path.of(System.getProperty("gangway.root"), "nlp-models", "training", "cards");

  @Test
  void every_figure_is_filled_in_from_a_card() {
    for (String engine : List.of("fast", "accurate")) {
      assertThat(Engines.models(engine))
          .isNotEmpty()
          .allSatisfy(
              model -> {
                assertThat(model.figures())
                    .as(model.name())
                    .matches(".*[(]\\d[\\d,]*[)].*")
                    .doesNotContain("{", "}");
                assertThat(model.data()).as(model.name()).isNotBlank();
                assertThat(model.limits()).as(model.name()).isNotBlank();
              });
    }
  }

  @Test
  void the_accuracy_of_english_sentiment_is_that_of_its_card() throws IOException {
    Matcher accuracy =
        Pattern.compile(
                "kept out of us-airline-tweets.csv\n.*?\\| accuracy \\| 0(\\.\\d+)", Pattern.DOTALL)
            .matcher(Files.readString(CARDS.resolve("sentiment-en.md")));
    assertThat(accuracy.find()).isTrue();
    assertThat(figuresOf("fast", "sentiment-en")).contains("accuracy " + accuracy.group(1));
  }

  @Test
  void an_engine_of_its_own_is_told_beside_the_fast_models_it_rests_on() {
    assertThat(Engines.models("fast"))
        .extracting(ModelRow::name)
        .contains(
            "language", "sentiment-en", "sentiment-fr", "staff-en", "conduct-fr", "openers-fr")
        .doesNotContain("sentiment-en-accurate");
    assertThat(Engines.models("accurate"))
        .extracting(ModelRow::name)
        .contains("sentiment-en", "sentiment-en-accurate");
    assertThat(Engines.models("corenlp"))
        .extracting(ModelRow::name)
        .contains("sentiment-fr", "staff-en")
        .doesNotContain("sentiment-en");
  }

  private static String figuresOf(String engine, String name) {
    return Engines.models(engine).stream()
        .filter(model -> model.name().equals(name))
        .map(ModelRow::figures)
        .findFirst()
        .orElse("");
  }
}
