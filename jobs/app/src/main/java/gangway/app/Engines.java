package gangway.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.reading.CardFigures;
import gangway.reading.Engine;
import gangway.stream.Readers;
import gangway.tables.ModelRow;
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

  /**
   * What is to be said of the models that an engine reads with. The words are in {@code
   * models.json}, the figures on the cards, where training writes them.
   */
  static List<ModelRow> models(String engine) {
    List<ModelRow> rows = new ArrayList<>();
    try (InputStream in = Engines.class.getResourceAsStream("models.json")) {
      for (JsonNode model : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        if (reads(engine, model.path("engines"))) {
          rows.add(row(model));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A model without a list of engines serves them all. */
  private static boolean reads(String engine, JsonNode engines) {
    boolean listed = engines.isEmpty();
    for (JsonNode name : engines) {
      listed |= name.asText().equals(engine);
    }
    return listed;
  }

  private static ModelRow row(JsonNode model) {
    CardFigures card = CardFigures.shipped(model.path("card").asText());
    List<String> figures = new ArrayList<>();
    for (JsonNode part : model.path("figures")) {
      figures.add(card.fill(part.path("of").asText(), part.path("say").asText()));
    }
    return new ModelRow(
        model.path("name").asText(),
        words(model, "task"),
        words(model, "language"),
        words(model, "data"),
        words(model, "licence"),
        figures.isEmpty() ? null : String.join("; ", figures),
        words(model, "limits"));
  }

  private static @Nullable String words(JsonNode model, String field) {
    return model.path(field).asText(null);
  }
}
