package gangway.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object a line. */
public final class JsonLineRecords implements Records {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final String EXPECTED = "one JSON object on the line";

  private final Lines lines;
  private boolean begun;

  /** Reads UTF-8, or UTF-16 behind a byte order mark. */
  public JsonLineRecords(InputStream in) throws IOException {
    lines = new Lines(ByteOrderMark.unwrap(in), StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable Item next() throws IOException, UnusableFileException {
    Lines.Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      if (!begun) {
        throw UnusableFileException.empty(EXPECTED);
      }
      return null;
    }
    begun = true;
    return line.flaw() == null ? parse(line) : line.broken();
  }

  private static Item parse(Lines.Line line) {
    String raw = BrokenRecord.cap(line.text());
    try {
      JsonNode node = READER.readValue(line.text());
      return node.isObject()
          ? new JsonRecord(line.number(), node, null)
          : new BrokenRecord(line.number(), "not-an-object", EXPECTED, raw);
    } catch (JsonProcessingException e) {
      return new BrokenRecord(line.number(), "malformed-json", EXPECTED, raw);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
