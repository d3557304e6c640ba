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
import gangway.gap.summary.Part;
import gangway.gap.yardstick.Norms;
import gangway.problems.JsonProblems;
import gangway.problems.ProblemsException;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
      return norms(JSON.readTree(bytes));
    } catch (JacksonException e) {
      throw UserError.failed(
          "%s, line %d: not JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (ProblemsException e) {
      throw UserError.failed(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Norms norms(JsonNode root) {
    JsonProblems problems = new JsonProblems();
    String version = problems.text("/version", root.path("version"));
    List<Norms.Entry> entries = new ArrayList<>();
    JsonNode listed = root.path("entries");
    if (!listed.isArray()) {
      problems.add("/entries", listed, "an array of entries");
    }
    for (int i = 0; i < listed.size(); i++) {
      entries.add(entry(listed.get(i), "/entries/" + i, problems));
    }
    // Files of before 2026-11 have none: their entries count as independent.
    List<Norms.Correlation> correlations = new ArrayList<>();
    JsonNode pairs = root.path("correlations");
    for (int i = 0; i < pairs.size(); i++) {
      correlations.add(correlation(pairs.get(i), "/correlations/" + i, problems));
    }
    problems.throwIfAny("norms");
    return new Norms(version, entries, correlations);
  }

  private static Norms.Entry entry(JsonNode node, String path, JsonProblems problems) {
    CellKey cell = cell(node, path, problems);
    return new Norms.Entry(
        problems.text(path + "/sector", node.path("sector")),
        cell,
        problems.number(path + "/mean", node.path("mean")),
        problems.number(path + "/betweenSd", node.path("betweenSd")),
        problems.number(path + "/withinSd", node.path("withinSd")),
        problems.whole(path + "/companies", node.path("companies")),
        problems.time(path + "/from", node.path("from")),
        problems.time(path + "/to", node.path("to")),
        problems.text(path + "/provenance", node.path("provenance")),
        node.has("least") ? scope(node, path, problems) : null);
  }

  private static Norms.Scope scope(JsonNode node, String path, JsonProblems problems) {
    List<Long> records = new ArrayList<>();
    try {
      LongBuffer hashes = ByteBuffer.wrap(node.path("records").binaryValue()).asLongBuffer();
      while (hashes.hasRemaining()) {
        records.add(hashes.get());
      }
    } catch (IOException | IllegalArgumentException | NullPointerException e) {
      problems.add(path + "/records", node.path("records"), "hashes as base64");
    }
    return new Norms.Scope(
        problems.number(path + "/least", node.path("least")),
        problems.number(path + "/most", node.path("most")),
        records);
  }

  private static Norms.Correlation correlation(JsonNode node, String path, JsonProblems problems) {
    return new Norms.Correlation(
        problems.text(path + "/sector", node.path("sector")),
        cell(node.path("first"), path + "/first", problems),
        cell(node.path("second"), path + "/second", problems),
        problems.number(path + "/value", node.path("value")),
        problems.whole(path + "/companies", node.path("companies")));
  }

  private static CellKey cell(JsonNode node, String path, JsonProblems problems) {
    Part part = problems.choice(path + "/part", node.path("part"), Part.class);
    return new CellKey(
        part,
        problems.text(path + "/channel", node.path("channel")),
        problems.choice(path + "/solicitation", node.path("solicitation"), Solicitation.class),
        role(node.path("role"), path + "/role", problems),
        part.dependsOnCollection()
            ? problems.choice(path + "/collected", node.path("collected"), Collected.class)
            : null);
  }

  /** Norms that name no role are of customers. */
  private static Role role(JsonNode node, String path, JsonProblems problems) {
    return node.isMissingNode() ? Role.CUSTOMER : problems.choice(path, node, Role.class);
  }

  static void write(Norms norms, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", norms.version());
    ArrayNode entries = root.putArray("entries");
    for (Norms.Entry entry : norms.entries()) {
      ObjectNode node = entries.addObject();
      node.put("sector", entry.sector());
      put(node, entry.cell());
      node.put("mean", entry.mean());
      node.put("betweenSd", entry.betweenSd());
      node.put("withinSd", entry.withinSd());
      node.put("companies", entry.companies());
      node.put("from", entry.from().toString());
      node.put("to", entry.to().toString());
      node.put("provenance", entry.provenance());
      if (entry.scope() != null) {
        put(node, entry.scope());
      }
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

  private static void put(ObjectNode node, Norms.Scope scope) {
    node.put("least", scope.least());
    node.put("most", scope.most());
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * scope.records().size());
    scope.records().forEach(bytes::putLong);
    node.put("records", bytes.array());
  }

  private static void put(ObjectNode node, CellKey cell) {
    node.put("part", cell.part().name());
    node.put("channel", cell.channel());
    node.put("solicitation", cell.solicitation().name());
    node.put("role", cell.role().name());
    if (cell.collected() != null) {
      node.put("collected", cell.collected().name());
    }
  }
}
