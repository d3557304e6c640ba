package gangway.training;

import gangway.language.Language;
import gangway.training.validate.Measured;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one kind of model is made: labelled data are read, what is learnt from is taken out of them,
 * the way of fitting is measured on texts that the model measured did not see, the model is fitted
 * to all and written. The same inputs always give the same bytes.
 *
 * @param <E> what is learnt from: one labelled text, with its features
 */
public abstract class Trainer<E> {
  /** The word that names the kind on the command line, such as {@code sentiment}. */
  public abstract String kind();

  /**
   * How models of a language are fitted and measured, in words and numbers for the model's file.
   */
  public abstract Map<String, Object> settings(Language language);

  /**
   * Reads what is learnt from.
   *
   * @throws IOException when an input cannot be read or has no layout known; names file and line
   */
  protected abstract Labelled<E> read(Language language, List<Path> inputs) throws IOException;

  /**
   * Measures and fits.
   *
   * @param name name and version of the model
   * @throws IOException when what it rests on cannot be read
   */
  protected abstract Fitted fit(String name, Language language, Labelled<E> labelled)
      throws IOException;

  /** What can be written as a model's file. */
  public interface Model {
    /** Writes it; the same model always gives the same bytes. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * A model and what it is worth.
   *
   * @param model fitted to all
   * @param figures what was measured, by what it was measured on
   */
  public record Fitted(Model model, Map<String, Measured> figures) {}

  /**
   * Trains a model on all inputs and writes it.
   *
   * @param name name and version of the model
   * @param language of the texts
   * @param inputs labelled data in the layouts that the trainer knows
   * @param out the model's file, overwritten
   * @throws IOException when an input cannot be read or has no layout known; names file and line
   */
  public final Trained train(String name, Language language, List<Path> inputs, Path out)
      throws IOException {
    Labelled<E> labelled = read(language, inputs);
    Fitted fitted = fit(name, language, labelled);
    try (OutputStream stream = Files.newOutputStream(out)) {
      fitted.model().write(stream);
    }
    return new Trained(name, labelled.counts(), settings(language), fitted.figures());
  }
}
