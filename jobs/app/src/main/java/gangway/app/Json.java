package gangway.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON for other tools: exactly one object on stdout. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static void print(JsonNode node, Console console) {
    printValue(node, console);
  }

  /** Prints maps, lists, numbers, texts and records of them. */
  static void print(Map<String, Object> object, Console console) {
    printValue(object, console);
  }

  private static void printValue(Object value, Console console) {
    try {
      console.out().println(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("trees, maps and records are always JSON", e);
    }
  }
}
