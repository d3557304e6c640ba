package gangway.training.card;

import gangway.reading.ModelFile;
import gangway.training.ModelSpec;
import gangway.training.Trainables;
import gangway.training.Trained;
import gangway.training.Trainer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the shipped models by their specs and writes what is known of them: the file beside the
 * model, its card and the plots of that.
 *
 * @param models the folder of all models
 * @param data the data for training, which are not part of the project
 */
public record ModelTraining(Path models, Path data) {
  private static final String CARDS = "training/cards";
  private static final String SPECS = "training/specs";

  /** The spec of a model. */
  public Path spec(String name) {
    return models.resolve(SPECS).resolve(name + ".json");
  }

  /** The card of a model; what only helps to train others has none. */
  public Path card(ModelSpec spec) {
    return models.resolve(CARDS).resolve(spec.name() + ".md");
  }

  /** The file that says what is known of a model, beside the model. */
  public Path file(ModelSpec spec) {
    Path model = models.resolve(spec.out());
    return model.resolveSibling(
        String.valueOf(model.getFileName()).replaceFirst("\\..*", "") + ".json");
  }

  /**
   * Trains a model.
   *
   * @throws IOException when there is no such spec, an input cannot be read, or a card lacks its
   *     marks
   */
  public void train(String name) throws IOException {
    ModelSpec spec = ModelSpec.read(spec(name));
    Trainer<?> trainer =
        Trainables.of(spec.engine())
            .flatMap(trainable -> trainable.trainer(spec.kind()))
            .orElseThrow(
                () ->
                    new IOException(
                        "%s: nothing here trains '%s' for the engine '%s'"
                            .formatted(spec(name), spec.kind(), spec.engine())));
    List<Path> inputs = spec.inputs(models, data);
    Trained trained =
        trainer.train(spec.title(), spec.spoken(), inputs, models.resolve(spec.out()));
    if (Files.exists(card(spec))) {
      ModelFile file = spec.file(trained, inputs);
      try (OutputStream out = Files.newOutputStream(file(spec))) {
        file.write(out);
      }
      ModelCard.update(card(spec), file, trained);
    }
  }
}
