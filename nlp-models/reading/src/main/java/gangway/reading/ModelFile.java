package gangway.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shipped model: written beside it by training, read for what a run says of the
 * models that it reads with.
 *
 * @param name such as {@code sentiment-en}
 * @param version from 1 on
 * @param kind what it reads, such as {@code sentiment}
 * @param language code; null for models of several
 * @param engines those that read with it; none for all
 * @param report how it is told of; null where a run says nothing of it
 * @param inputs what it was trained on, in order
 * @param settings how it was fitted and measured, by name
 * @param figures what was measured, rounded to thousandths, by what it was measured on: numbers,
 *     intervals ({@code accuracy_interval}), and maps of numbers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelFile(
    String name,
    int version,
    String kind,
    @Nullable String language,
    List<String> engines,
    @Nullable Report report,
    List<Input> inputs,
    Map<String, Object> settings,
    Map<String, Map<String, Object>> figures) {
  /** The kinds of which a language may have a model, in the order in which to tell of them. */
  private static final List<String> KINDS =
      List.of("sentiment", "staff", "staff-rating", "conduct", "openers");

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * A file that it was trained on.
   *
   * @param name of the file
   * @param labelled how many labelled texts of it were learnt from; null where it only holds texts
   *     that labels point to
   * @param sha256 of its bytes, in hexadecimal digits; null where that was not taken down
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Input(String name, @Nullable Integer labelled, @Nullable String sha256) {}

  /**
   * How a run tells of a model.
   *
   * @param task sentiment, staff, conduct, openers or language
   * @param data what it was trained on, in words
   * @param licence of that
   * @param limits what it is not good at
   * @param figures how right it was found to be, one after the other
   */
  public record Report(
      String task, String data, String licence, String limits, List<Said> figures) {}

  /**
   * Words for figures.
   *
   * @param of what they were measured on, as in {@link ModelFile#figures}
   * @param say with figures in braces, as {@link Figures#fill} takes them
   */
  public record Said(String of, String say) {}

  /**
   * Those of the models that an engine reads with: the default ones first, then its own, by kind
   * and language.
   *
   * @param engine its name
   */
  public static List<ModelFile> ofEngine(String engine) {
    List<ModelFile> files = new ArrayList<>();
    shared("language.json").ifPresent(files::add);
    files.addAll(ofLanguages(""));
    files.addAll(ofLanguages("-" + engine));
    return files.stream()
        .filter(file -> file.engines().isEmpty() || file.engines().contains(engine))
        .toList();
  }

  private static List<ModelFile> ofLanguages(String suffix) {
    List<ModelFile> files = new ArrayList<>();
    for (String kind : KINDS) {
      for (Language language : Languages.shipped().all()) {
        String file = kind + suffix + ".json";
        LanguagePack.of(language)
            .flatMap(pack -> pack.open(file))
            .map(in -> read(in, language.code() + "/" + file))
            .ifPresent(files::add);
      }
    }
    return files;
  }

  private static Optional<ModelFile> shared(String file) {
    return Optional.ofNullable(
            ModelFile.class.getClassLoader().getResourceAsStream("language/" + file))
        .map(in -> read(in, file));
  }

  private static ModelFile read(InputStream stream, String name) {
    try (InputStream in = stream) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("language/" + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  public static ModelFile read(InputStream in) throws IOException {
    return JSON.readValue(in, ModelFile.class);
  }

  /** Writes it as JSON; the same always gives the same bytes. */
  public void write(OutputStream out) throws IOException {
    out.write(JSON.writeValueAsBytes(this));
    out.write('\n');
  }

  /** How right it was found to be, in words; null where nothing is to be said. */
  public @Nullable String told() {
    return report == null || report.figures().isEmpty()
        ? null
        : report.figures().stream()
            .map(said -> new Figures(name, figures).fill(said.of(), said.say()))
            .collect(Collectors.joining("; "));
  }
}
