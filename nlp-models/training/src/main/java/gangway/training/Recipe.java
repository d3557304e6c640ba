package gangway.training;

import gangway.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one kind of model is made from labelled data. */
public interface Recipe {
  /** The word that names it on the command line, such as {@code sentiment}. */
  String kind();

  /**
   * Trains a model on all inputs and writes it; how good it is, is measured before that, by a model
   * that did not see the development fifth ({@link Folds#isDevelopment}). The same inputs always
   * give the same bytes.
   *
   * @param language of the texts
   * @param inputs labelled data in the layouts that the recipe knows
   * @param out the model's file, overwritten
   * @throws IOException when an input cannot be read or has no layout known; names file and line
   */
  Trained train(Language language, List<Path> inputs, Path out) throws IOException;
}
