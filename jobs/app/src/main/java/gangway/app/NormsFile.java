package gangway.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.voice.Solicitation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Norms as a JSON file that people can read and keep under version control. */
final class NormsFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final String SHIPPED = "public-norms.json";

  private NormsFile() {}

  /** Norms of public data that come with the project: figures only, with their provenance. */
  static Norms shipped() throws IOException {
    try (InputStream in = NormsFile.class.getResourceAsStream(SHIPPED)) {
      return read(Path.of(SHIPPED), Objects.requireNonNull(in).readAllBytes());
    }
  }

  static Norms read(Path file) throws IOException {
    return read(file, Files.readAllBytes(file));
  }

  private static Norms read(Path file, byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      List<Norms.Entry> entries = new ArrayList<>();
      for (JsonNode node : required(file, root, "entries", "")) {
        entries.add(entry(file, node, "entries[" + entries.size() + "]."));
      }
      List<Norms.Correlation> correlations = new ArrayList<>();
      for (JsonNode node : root.path("correlations")) {
        correlations.add(correlation(file, node, "correlations[" + correlations.size() + "]."));
      }
      return new Norms(required(file, root, "version", "").asText(), entries, correlations);
    } catch (JacksonException e) {
      throw UserError.failed(
          "%s, line %d: not JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (IllegalArgumentException e) {
      throw UserError.failed(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Norms.Entry entry(Path file, JsonNode node, String path) {
    return new Norms.Entry(
        required(file, node, "sector", path).asText(),
        choice(file, node, "side", path, Side.class),
        required(file, node, "channel", path).asText(),
        choice(file, node, "solicitation", path, Solicitation.class),
        number(file, node, "mean", path),
        number(file, node, "betweenSd", path),
        number(file, node, "withinSd", path),
        (int) number(file, node, "companies", path),
        time(file, node, "from", path),
        time(file, node, "to", path),
        required(file, node, "provenance", path).asText());
  }

  /** Files of before 2026-11 have none: their entries count as independent. */
  private static Norms.Correlation correlation(Path file, JsonNode node, String path) {
    return new Norms.Correlation(
        required(file, node, "sector", path).asText(),
        cell(file, required(file, node, "first", path), path + "first."),
        cell(file, required(file, node, "second", path), path + "second."),
        number(file, node, "value", path),
        (int) number(file, node, "companies", path));
  }

  private static CellKey cell(Path file, JsonNode node, String path) {
    return new CellKey(
        choice(file, node, "side", path, Side.class),
        required(file, node, "channel", path).asText(),
        choice(file, node, "solicitation", path, Solicitation.class));
  }

  private static JsonNode required(Path file, JsonNode node, String field, String path) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw UserError.failed(file + ": " + path + field + " is missing");
    }
    return value;
  }

  private static double number(Path file, JsonNode node, String field, String path) {
    JsonNode value = required(file, node, field, path);
    if (!value.isNumber()) {
      throw UserError.failed(file + ": " + path + field + ": expected a number, not " + value);
    }
    return value.asDouble();
  }

  private static <E extends Enum<E>> E choice(
      Path file, JsonNode node, String field, String path, Class<E> type) {
    String value = required(file, node, field, path).asText();
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      throw UserError.failed(
          "%s: %s%s: expected one of %s, not %s"
              .formatted(file, path, field, List.of(type.getEnumConstants()), value));
    }
  }

  private static Instant time(Path file, JsonNode node, String field, String path) {
    String value = required(file, node, field, path).asText();
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw UserError.failed(
          "%s: %s%s: expected a time such as 2019-05-22T00:00:00Z, not %s"
              .formatted(file, path, field, value));
    }
  }

  static void write(Norms norms, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", norms.version());
    ArrayNode entries = root.putArray("entries");
    for (Norms.Entry entry : norms.entries()) {
      ObjectNode node = entries.addObject();
      node.put("sector", entry.sector());
      node.put("side", entry.side().name());
      node.put("channel", entry.channel());
      node.put("solicitation", entry.solicitation().name());
      node.put("mean", entry.mean());
      node.put("betweenSd", entry.betweenSd());
      node.put("withinSd", entry.withinSd());
      node.put("companies", entry.companies());
      node.put("from", entry.from().toString());
      node.put("to", entry.to().toString());
      node.put("provenance", entry.provenance());
    }
    ArrayNode correlations = root.putArray("correlations");
    for (Norms.Correlation correlation : norms.correlations()) {
      ObjectNode node = correlations.addObject();
      node.put("sector", correlation.sector());
      put(node.putObject("first"), correlation.first());
      put(node.putObject("second"), correlation.second());
      node.put("value", correlation.value());
      node.put("companies", correlation.companies());
    }
    Files.writeString(file, JSON.writeValueAsString(root) + "\n");
  }

  private static void put(ObjectNode node, CellKey cell) {
    node.put("side", cell.side().name());
    node.put("channel", cell.channel());
    node.put("solicitation", cell.solicitation().name());
  }
}
