package gangway.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a JSON document.
 *
 * <p>A pointer is a JSON pointer (RFC 6901) with three additions: each leading {@code ^} steps out
 * to the enclosing record; a step {@code *} takes all elements (of an array or object); a step
 * {@code [/key=value]} picks the first element whose {@code /key} is {@code value}.
 */
record JsonRecord(long line, JsonNode node, @Nullable JsonRecord enclosing) implements RawRecord {
  @Override
  public String raw() {
    return BrokenRecord.cap(node.toString());
  }

  @Override
  public @Nullable String get(String pointer) {
    for (JsonNode found : JsonPath.of(pointer).in(this)) {
      if (!found.isNull()) {
        return found.isValueNode() ? found.asText() : found.toString();
      }
    }
    return null;
  }

  @Override
  public List<String> all(String pointer) {
    List<String> values = new ArrayList<>();
    for (JsonNode found : JsonPath.of(pointer).in(this)) {
      if (found.isArray()) {
        found.forEach(element -> addValue(element, values));
      } else {
        addValue(found, values);
      }
    }
    return values;
  }

  private static void addValue(JsonNode node, List<String> values) {
    if (node.isValueNode() && !node.isNull()) {
      values.add(node.asText());
    }
  }
}
