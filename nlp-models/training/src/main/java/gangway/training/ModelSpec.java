package gangway.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.language.Language;
import gangway.language.Languages;
import gangway.reading.ModelFile;
import gangway.reading.ModelFile.Report;
import gangway.training.validate.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shipped model is to be: written by hand, one file a model.
 *
 * @param name such as {@code sentiment-en}; also that of its card
 * @param version to be raised when data, features or settings change
 * @param kind of its {@link Trainer}
 * @param language code; null for models of several languages
 * @param engine whose trainer makes it
 * @param engines those that read with it; none for all
 * @param out the model's file, from the folder of all models on
 * @param report how a run tells of it; null where it does not
 * @param inputs from the folder of all models on; those that begin with {@value #DATA} are of the
 *     data for training, which are not part of the project
 */
public record ModelSpec(
    String name,
    int version,
    String kind,
    @Nullable String language,
    String engine,
    List<String> engines,
    String out,
    @Nullable Report report,
    List<String> inputs) {
  /** What inputs out of the data for training begin with. */
  static final String DATA = "data/";

  private static final String CALIBRATION = "calibration";

  public ModelSpec {
    engines = List.copyOf(engines);
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads a spec.
   *
   * @throws IOException when it cannot be read or is no spec
   */
  public static ModelSpec read(Path file) throws IOException {
    try {
      return new ObjectMapper().readValue(file.toFile(), ModelSpec.class);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Name and version, as they stand in the model. */
  public String title() {
    return name + " " + version;
  }

  /** That of the texts whose language no input states. */
  public Language spoken() {
    return new Language(language == null ? Languages.shipped().first().code() : language);
  }

  /** The inputs, by where the models' folder and the data for training are. */
  public List<Path> inputs(Path models, Path data) {
    return inputs.stream()
        .map(
            input ->
                input.startsWith(DATA)
                    ? data.resolve(input.substring(DATA.length()))
                    : models.resolve(input))
        .toList();
  }

  /**
   * What is to be known of the model.
   *
   * @param paths the inputs that it was trained on
   * @throws IOException when an input cannot be read
   */
  public ModelFile file(Trained trained, List<Path> paths) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (Path path : paths) {
      hashes.put(String.valueOf(path.getFileName()), sha256(path));
    }
    List<ModelFile.Input> read = new ArrayList<>();
    trained.examples().forEach((n, count) -> read.add(input(n, count, hashes.remove(n))));
    hashes.forEach((n, hash) -> read.add(input(n, null, hash)));
    Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
    trained.figures().forEach((of, measured) -> figures.put(of, figures(measured)));
    return new ModelFile(
        name, version, kind, language, engines, report, read, trained.settings(), figures);
  }

  private static ModelFile.Input input(
      String name, @Nullable Integer labelled, @Nullable String hash) {
    return new ModelFile.Input(name, labelled, hash);
  }

  /** Curves of calibration are drawn beside the card. */
  private static Map<String, Object> figures(Measured measured) {
    Map<String, Object> figures = new LinkedHashMap<>(measured.figures());
    figures.remove(CALIBRATION);
    figures.replaceAll((name, value) -> rounded(value));
    return figures;
  }

  private static Object rounded(Object value) {
    if (value instanceof Map<?, ?> part) {
      Map<String, Object> figures = new LinkedHashMap<>();
      part.forEach((name, of) -> figures.put(String.valueOf(name), rounded(of)));
      return figures;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ModelSpec::rounded).toList();
    }
    return value instanceof Double number
        ? (Object) Double.valueOf(String.format(Locale.ROOT, "%.3f", number))
        : value;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        digest.update(part, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
