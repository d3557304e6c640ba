package gangway.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON document, streamed: one outermost record is in memory at a time. A file may
 * hold several documents one after the other, or an array of documents or of bare records, as saved
 * pages of an API are.
 */
public final class JsonRecords implements Records {
  /** Most characters of one outermost record: some ten thousand comments under one post. */
  private static final int MAX_SIZE = 1 << 26;

  private static final int MAX_STRING = 1 << 24;
  private static final int MAX_DEPTH = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_STRING)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .build();

  private final JsonLayout layout;
  private final List<String> path;
  private final JsonParser parser;
  private final Deque<Item> pending = new ArrayDeque<>();
  private long ordinal;
  private boolean inArray;
  private boolean inRootArray;
  private boolean found;
  private boolean ended;

  /** Reads UTF-8, or UTF-16 behind a byte order mark. */
  public JsonRecords(InputStream in, JsonLayout layout) throws IOException {
    this.layout = layout;
    String at = layout.levels().get(0).at();
    path = at.isEmpty() ? List.of() : Arrays.asList(at.substring(1).split("/", -1));
    Reader reader =
        new InputStreamReader(
            ByteOrderMark.unwrap(in),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(RawRecord.UNDECODABLE)));
    parser = FACTORY.createParser(reader);
  }

  @Override
  public @Nullable Item next() throws IOException, UnusableFileException {
    while (pending.isEmpty() && !ended) {
      advance();
    }
    return pending.poll();
  }

  private void advance() throws IOException, UnusableFileException {
    try {
      step();
    } catch (JsonProcessingException e) {
      ended = true;
      if (!found) {
        throw new UnusableFileException(
            Math.max(0, e.getLocation().getLineNr()), "this is not JSON; expected " + expected());
      }
      pending.add(
          new BrokenRecord(
              ordinal + 1,
              "malformed-json",
              "a whole JSON document; it breaks off at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
              ""));
    }
  }

  private void step() throws IOException, UnusableFileException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      ended = true;
      if (!found) {
        throw new UnusableFileException(0, "it holds no records; expected " + expected());
      }
    } else if (inArray) {
      element(token);
    } else if (token == JsonToken.FIELD_NAME) {
      member(parser.currentName());
    } else if (parser.getParsingContext().getParent() == null
        || parser.getParsingContext().getParent().inRoot()) {
      root(token);
    }
  }

  private void root(JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      found = true;
      inArray = true;
      inRootArray = true;
    } else if (token == JsonToken.START_OBJECT && path.isEmpty()) {
      found = true;
      record(token);
    } else if (token.isScalarValue()) {
      found = true;
      reject("not-an-object", "a JSON object");
    }
  }

  private void member(String name) throws IOException {
    int depth = depth() - 1;
    JsonToken value = parser.nextToken();
    boolean onPath = depth < path.size() && path.get(depth).equals(name);
    if (!onPath) {
      parser.skipChildren();
    } else if (depth == path.size() - 1) {
      found = true;
      if (value == JsonToken.START_ARRAY) {
        inArray = true;
        inRootArray = false;
      } else if (value == JsonToken.START_OBJECT) {
        record(value);
      }
    } else if (value == JsonToken.START_ARRAY) {
      parser.skipChildren();
    }
  }

  /** How many objects enclose the current field name. Off the path, children are skipped. */
  private int depth() {
    return parser.getParsingContext().getNestingDepth();
  }

  private void element(JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
    } else if (token == JsonToken.START_OBJECT) {
      record(token);
    } else {
      parser.skipChildren();
      reject("not-an-object", "a JSON object");
    }
  }

  private void record(JsonToken start) throws IOException {
    int[] budget = {MAX_SIZE};
    JsonNode node = JsonTree.read(parser, start, budget);
    if (node == null) {
      reject("record-too-long", "a record of at most %d characters".formatted(MAX_SIZE));
      return;
    }
    for (JsonNode outermost : inRootArray ? unpaged(node) : List.of(node)) {
      emit(outermost, null, 0);
    }
  }

  /** An element of a root array is a document with records at the path, or a bare record. */
  private List<JsonNode> unpaged(JsonNode node) {
    List<JsonNode> records = JsonPath.of(layout.levels().get(0).at()).in(node);
    return records.isEmpty() ? List.of(node) : elements(records.get(0));
  }

  private static List<JsonNode> elements(JsonNode records) {
    List<JsonNode> elements = new ArrayList<>();
    if (records.isArray()) {
      records.forEach(elements::add);
    } else if (records.isObject()) {
      elements.add(records);
    }
    return elements;
  }

  private void emit(JsonNode node, @Nullable JsonRecord enclosing, int depth) {
    boolean emitted = layout.levels().get(depth).emitted();
    long line = emitted ? ++ordinal : ordinal;
    JsonRecord record = new JsonRecord(line, node, enclosing);
    if (emitted) {
      pending.add(record);
    }
    if (depth + 1 < layout.levels().size()) {
      for (JsonNode inner : JsonPath.of(layout.levels().get(depth + 1).at()).in(node)) {
        elements(inner).forEach(child -> emit(child, record, depth + 1));
      }
    }
  }

  private void reject(String reason, String expected) {
    pending.add(new BrokenRecord(++ordinal, reason, expected, ""));
  }

  private String expected() {
    return path.isEmpty()
        ? "a JSON object or an array of them"
        : "a JSON object with records at /" + String.join("/", path);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
