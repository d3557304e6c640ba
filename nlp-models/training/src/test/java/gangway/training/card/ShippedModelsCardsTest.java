package gangway.training.card;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModels;
import gangway.reading.ModelFile;
import gangway.training.ModelSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is told of each shipped model in its spec, its file, its card and the model itself. */
class ShippedModelsCardsTest {
  private static final Path MODELS = Path.of("..");
  private static final ModelTraining TRAINING = new ModelTraining(MODELS, Path.of("none"));

  private static List<String> names(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(suffix))
          .map(file -> file.substring(0, file.length() - suffix.length()))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_card_is_rendered_from_the_file_of_its_model() throws IOException {
    List<String> cards = names("cards", ".md");
    assertThat(names("specs", ".json")).containsAll(cards);
    return cards.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> isOfOneMind(ModelSpec.read(TRAINING.spec(name)))));
  }

  private static void isOfOneMind(ModelSpec spec) throws IOException {
    ModelFile file;
    try (InputStream in = Files.newInputStream(TRAINING.file(spec))) {
      file = ModelFile.read(in);
    }
    assertThat(TRAINING.card(spec))
        .content()
        .isEqualTo(ModelCard.rendered(TRAINING.card(spec), file));
    assertThat(file.name() + " " + file.version()).isEqualTo(spec.title());
    assertThat(file.kind()).isEqualTo(spec.kind());
    assertThat(file.language()).isEqualTo(spec.language());
    assertThat(file.engines()).isEqualTo(spec.engines());
    assertThat(file.report()).isEqualTo(spec.report());
    assertThat(file.inputs())
        .extracting(ModelFile.Input::name)
        .containsAll(
            spec.inputs(MODELS, MODELS).stream().map(p -> p.getFileName().toString()).toList());
    assertThat(title(MODELS.resolve(spec.out()))).isEqualTo(spec.title());
  }

  private static String title(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      return model.toString().endsWith(".zip")
          ? titled(List.copyOf(MaxentModels.read(in).values()))
          : MaxentModel.read(in).name();
    }
  }

  /** Of several tables one or more carry the title of the whole. */
  private static String titled(List<MaxentModel> tables) {
    return tables.stream()
        .map(MaxentModel::name)
        .filter(name -> name.contains("-"))
        .findFirst()
        .orElse("");
  }
}
