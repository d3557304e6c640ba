package gangway.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a JSON document.
 *
 * <p>A pointer is a JSON pointer (RFC 6901) with two additions: each leading {@code ^} steps out to
 * the enclosing record, and a step {@code [/key=value]} picks the first element (of an array or
 * object) whose {@code /key} is {@code value}.
 */
record JsonRecord(long line, JsonNode node, @Nullable JsonRecord enclosing) implements RawRecord {
  @Override
  public String raw() {
    return BrokenRecord.cap(node.toString());
  }

  @Override
  public @Nullable String get(String pointer) {
    JsonNode found = find(pointer);
    if (found.isMissingNode() || found.isNull()) {
      return null;
    }
    return found.isValueNode() ? found.asText() : found.toString();
  }

  @Override
  public List<String> all(String pointer) {
    JsonNode found = find(pointer);
    List<String> values = new ArrayList<>();
    if (found.isArray()) {
      found.forEach(
          element -> {
            if (element.isValueNode() && !element.isNull()) {
              values.add(element.asText());
            }
          });
    } else if (found.isValueNode() && !found.isNull()) {
      values.add(found.asText());
    }
    return values;
  }

  private JsonNode find(String pointer) {
    return JsonPath.of(pointer).in(this);
  }
}
