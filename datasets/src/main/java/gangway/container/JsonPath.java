package gangway.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A pointer into a record, as described at {@link JsonRecord}. */
final class JsonPath {
  /** One step: to a member or element by name, or to the one whose {@code key} is {@code value}. */
  private record Step(String name, @org.jspecify.annotations.Nullable JsonPath key, String value) {}

  /** Mapping files have some dozen pointers; a cap keeps hostile ones from filling the memory. */
  private static final int MAX_CACHED = 10_000;

  private static final Map<String, JsonPath> CACHE = new ConcurrentHashMap<>();

  private final int outwards;
  private final List<Step> steps;

  private JsonPath(int outwards, List<Step> steps) {
    this.outwards = outwards;
    this.steps = steps;
  }

  /**
   * @throws IllegalArgumentException if it is not a pointer
   */
  static JsonPath of(String pointer) {
    JsonPath known = CACHE.get(pointer);
    if (known != null) {
      return known;
    }
    JsonPath parsed = parse(pointer);
    if (CACHE.size() < MAX_CACHED) {
      CACHE.put(pointer, parsed);
    }
    return parsed;
  }

  private static JsonPath parse(String pointer) {
    int at = 0;
    while (at < pointer.length() && pointer.charAt(at) == '^') {
      at++;
    }
    int outwards = at;
    List<Step> steps = new ArrayList<>();
    while (at < pointer.length()) {
      if (pointer.charAt(at) != '/') {
        throw new IllegalArgumentException(
            "'%s' is not a JSON pointer: expected / at position %d".formatted(pointer, at + 1));
      }
      boolean picks = pointer.startsWith("[", at + 1);
      int end = picks ? pointer.indexOf(']', at) + 1 : pointer.indexOf('/', at + 1);
      if (picks && end == 0) {
        throw new IllegalArgumentException("'%s' lacks a closing ]".formatted(pointer));
      }
      end = end < 0 ? pointer.length() : end;
      steps.add(step(pointer.substring(at + 1, end)));
      at = end;
    }
    return new JsonPath(outwards, steps);
  }

  private static Step step(String text) {
    if (!text.startsWith("[")) {
      return new Step(text.replace("~1", "/").replace("~0", "~"), null, "");
    }
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("'%s' is not of the form [/key=value]".formatted(text));
    }
    return new Step(
        "", of(text.substring(1, equals)), text.substring(equals + 1, text.length() - 1));
  }

  /** What is there; several values where a step is {@code *}. */
  List<JsonNode> in(JsonRecord record) {
    JsonRecord from = record;
    for (int i = 0; i < outwards; i++) {
      JsonRecord enclosing = from.enclosing();
      if (enclosing == null) {
        return List.of();
      }
      from = enclosing;
    }
    return in(from.node());
  }

  List<JsonNode> in(JsonNode root) {
    List<JsonNode> found = List.of(root);
    for (Step step : steps) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : found) {
        follow(step, node, next);
      }
      found = next;
    }
    return found;
  }

  private static void follow(Step step, JsonNode node, List<JsonNode> next) {
    if (step.name().equals("*")) {
      node.forEach(next::add);
      return;
    }
    JsonNode one =
        step.key() == null ? member(node, step.name()) : pick(node, step.key(), step.value());
    if (!one.isMissingNode()) {
      next.add(one);
    }
  }

  private static JsonNode member(JsonNode node, String name) {
    if (node.isArray() && !name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
      return node.path(name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name));
    }
    return node.path(name);
  }

  private static JsonNode pick(JsonNode node, JsonPath key, String value) {
    for (JsonNode element : node) {
      if (key.in(element).stream().anyMatch(found -> found.asText().equals(value))) {
        return element;
      }
    }
    return MissingNode.getInstance();
  }
}
