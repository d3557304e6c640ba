package gangway.language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.ClosingWords;
import gangway.conduct.ConductReader;
import gangway.conduct.OpenerReader;
import gangway.conduct.ReplyWords;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import gangway.maxent.MaxentModels;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.staff.Facet;
import gangway.staff.Polarity;
import gangway.staff.StaffReader;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Spanish is a folder of the tests and one word in a list: no class of the production code knows of
 * it. Its words and phrases are a few files; its models are made here, of a weight or two.
 */
class FurtherLanguageTest {
  private static final Languages WITH_SPANISH = Languages.read("language/with-spanish.properties");
  private static final Language SPANISH = WITH_SPANISH.of("es").orElseThrow();

  @BeforeAll
  static void put_models_into_the_folder() throws Exception {
    URI pack =
        requireNonNull(
                FurtherLanguageTest.class
                    .getClassLoader()
                    .getResource("language/es/pack.properties"))
            .toURI();
    Path folder = requireNonNull(Path.of(pack).getParent());
    List<String> classes = List.of("negative", "neutral", "positive");
    write(
        folder.resolve("sentiment.maxent.gz"),
        model("sentiment-es 1", classes, "value sum 3", -2, 0, 2, "value sum -3", 2, 0, -2));
    write(
        folder.resolve("staff-rating.maxent.gz"),
        model("staff-rating-es 1", List.of("low", "high"), "good-bad 1", -2, 2));
    Map<String, MaxentModel> staff = new LinkedHashMap<>();
    staff.put("mention", model("staff-es 1", List.of("false", "true"), "rule people", -4, 4));
    staff.put("polarity", model("staff-es 1", classes, "good-bad 1", -2, 0, 2));
    try (OutputStream out = Files.newOutputStream(folder.resolve("staff.zip"))) {
      MaxentModels.write(staff, out);
    }
  }

  /** A model of features, each followed by its weights. */
  private static MaxentModel model(String name, List<String> labels, Object... weights) {
    Map<String, double[]> table = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i += labels.size() + 1) {
      double[] row = new double[labels.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = (Integer) weights[i + 1 + k];
      }
      table.put((String) weights[i], row);
    }
    return MaxentModel.of(name, Pooling.SUM, labels, table);
  }

  private static void write(Path file, MaxentModel model) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  @Test
  void its_texts_are_told_once_it_is_listed() {
    MaxentModel model = MaxentModel.load("language/language.maxent.gz");
    String words = "El personal del hotel fue muy amable con nosotros durante toda la estancia";
    assertThat(new LanguageIdentifier(model, WITH_SPANISH).identify(words)).isEqualTo(SPANISH);
    assertThat(new LanguageIdentifier(model).identify(words)).isEqualTo(Language.OTHER);
  }

  @Test
  void its_sentences_about_staff_are_found_by_its_phrases() {
    Text text = Text.of("La cama era dura. El personal fue muy amable.", SPANISH);
    assertThat(StaffReader.read(text).sentences())
        .singleElement()
        .satisfies(
            sentence -> {
              assertThat(sentence.text()).isEqualTo("El personal fue muy amable.");
              assertThat(sentence.polarity()).isEqualTo(Polarity.POSITIVE);
              assertThat(sentence.facets()).containsEntry(Facet.ATTITUDE, Polarity.POSITIVE);
            });
    assertThat(StaffReader.read(text).score()).isGreaterThan(.9);
  }

  @Test
  void its_feelings_are_read_by_its_lexicon_and_negators() {
    assertThat(sentiment("Fue amable").positive()).isGreaterThan(.8);
    assertThat(sentiment("No fue amable").negative()).isGreaterThan(.8);
  }

  private static Sentiment sentiment(String words) {
    return SentimentModel.shipped(SPANISH).orElseThrow().read(Text.of(words, SPANISH));
  }

  @Test
  void its_closing_words_close() {
    assertThat(ClosingWords.of(SPANISH).close("Muchas gracias, todo bien")).isTrue();
    assertThat(ClosingWords.of(SPANISH).saySolved("Ya quedó resuelto")).isTrue();
    assertThat(ClosingWords.of(new Language("en")).close("Muchas gracias, todo bien")).isFalse();
  }

  @Test
  void its_replies_are_judged_as_those_of_the_first_language_where_it_has_no_model() {
    ReplyWords reply = ReplyWords.of(Text.of("Lo sentimos mucho, Ana. *MJ", SPANISH));
    assertThat(ConductReader.shared().judge(null, reply).signature()).isEqualTo("MJ");
  }

  @Test
  void it_is_not_read_for_what_its_folder_lacks() {
    assertThat(OpenerReader.reads(SPANISH)).isFalse();
    assertThat(LanguagePack.of(new Language("it"))).isEmpty();
  }
}
