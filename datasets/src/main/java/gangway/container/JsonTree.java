package gangway.container;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a value as a tree, up to a size, so that no input can fill the memory. */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a value takes besides its text, in characters. */
  private static final int VALUE_COST = 32;

  private JsonTree() {}

  /**
   * Reads the value whose first token is current, to its end.
   *
   * @param budget how many characters it may still take; counted down
   * @return null when the budget is spent; the value is then passed over
   */
  static @Nullable JsonNode read(JsonParser parser, JsonToken start, int[] budget)
      throws IOException {
    budget[0] -= VALUE_COST;
    return switch (start) {
      case START_OBJECT -> object(parser, budget);
      case START_ARRAY -> array(parser, budget);
      default -> scalar(parser, start, budget);
    };
  }

  private static @Nullable JsonNode scalar(JsonParser parser, JsonToken token, int[] budget)
      throws IOException {
    budget[0] = Math.max(-1, budget[0] - parser.getTextLength());
    if (budget[0] < 0) {
      return null;
    }
    return switch (token) {
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      // Numbers keep the digits they are written with: ids have more than a double can hold.
      default -> NODES.textNode(parser.getText());
    };
  }

  private static @Nullable JsonNode object(JsonParser parser, int[] budget) throws IOException {
    ObjectNode object = NODES.objectNode();
    boolean whole = true;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonNode value = read(parser, parser.nextToken(), budget);
      whole &= value != null;
      if (whole) {
        object.set(name, value);
      }
    }
    return whole ? object : null;
  }

  private static @Nullable JsonNode array(JsonParser parser, int[] budget) throws IOException {
    ArrayNode array = NODES.arrayNode();
    boolean whole = true;
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      JsonNode value = read(parser, token, budget);
      whole &= value != null;
      if (whole) {
        array.add(value);
      }
      token = parser.nextToken();
    }
    return whole ? array : null;
  }
}
