package gangway.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.reading.Engine;
import gangway.stream.ModelRow;
import gangway.stream.Readers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Language engines by name. */
final class Engines {
  private static final List<String> KNOWN = List.of("fast", "accurate", "corenlp");

  private Engines() {}

  /** The engine of a name; a wrong name, or one whose module is not here, is the user's error. */
  static Engine named(String name) {
    Engine engine = gangway.reading.Engines.named(name).orElseThrow(() -> absent(name));
    engine
        .missing()
        .ifPresent(
            what -> {
              throw UserError.failed("--engine " + name + ": " + what);
            });
    return engine;
  }

  /** Readers for the workers of a job; each finds the engine on its own class path. */
  static Readers readers(String name) {
    named(name);
    return () -> named(name).open();
  }

  private static UserError absent(String name) {
    if (KNOWN.contains(name)) {
      return UserError.failed(
          "--engine %s: gangway-nlp-%s.jar is not on the class path; see nlp-models/%s/README.md"
              .formatted(name, name, name));
    }
    return UserError.usage(
        "--engine: expected one of %s, not '%s'".formatted(String.join(", ", KNOWN), name));
  }

  /** What the cards say of the models of the fast engine. */
  static List<ModelRow> models() {
    List<ModelRow> rows = new ArrayList<>();
    try (InputStream in = Engines.class.getResourceAsStream("models.json")) {
      for (JsonNode model : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        rows.add(
            new ModelRow(
                model.path("name").asText(),
                words(model, "task"),
                words(model, "language"),
                words(model, "data"),
                words(model, "licence"),
                words(model, "figures"),
                words(model, "limits")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static @Nullable String words(JsonNode model, String field) {
    return model.path(field).asText(null);
  }
}
