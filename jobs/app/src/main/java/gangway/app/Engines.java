package gangway.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangway.reading.FastReader;
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
  private Engines() {}

  static Readers named(String name) {
    return switch (name) {
      case "fast" -> FastReader::new;
      default -> throw UserError.usage("--engine: expected fast, not '" + name + "'");
    };
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
