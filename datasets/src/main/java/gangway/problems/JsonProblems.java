package gangway.problems;

import com.fasterxml.jackson.databind.JsonNode;
import gangway.problems.Problems.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** What is wrong with a JSON file written by hand, by the path of each value. */
public final class JsonProblems {
  private final Problems problems = new Problems();

  public void add(String path, JsonNode value, String expected) {
    problems.add(path.isEmpty() ? "/" : path, value.isMissingNode() ? "missing" : value, expected);
  }

  public void unknownKeys(String path, JsonNode object, Collection<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        problems.unknown(path + "/" + name, name, known);
      }
    }
  }

  /** A text with something in it; empty where there is a problem. */
  public String text(String path, JsonNode node) {
    if (node.isTextual() && !node.asText().isBlank()) {
      return node.asText();
    }
    add(path, node, "a text");
    return "";
  }

  /** A short name in kebab case; empty where there is a problem. */
  public String kebab(String path, JsonNode node) {
    if (node.isTextual() && node.asText().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      return node.asText();
    }
    add(path, node, "a short name in lower case with hyphens, such as 'british-airways'");
    return "";
  }

  /** An array of texts, possibly absent. */
  public List<String> texts(String path, JsonNode node) {
    if (node.isMissingNode()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (!node.isArray()) {
      add(path, node, "an array of texts");
      return texts;
    }
    for (int i = 0; i < node.size(); i++) {
      texts.add(text(path + "/" + i, node.get(i)));
    }
    return List.copyOf(texts);
  }

  /** A number; NaN where there is a problem. */
  public double number(String path, JsonNode node) {
    if (node.isNumber()) {
      return node.asDouble();
    }
    add(path, node, "a number");
    return Double.NaN;
  }

  /** A whole number; 0 where there is a problem. */
  public int whole(String path, JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      return node.asInt();
    }
    add(path, node, "a whole number");
    return 0;
  }

  /** A point of time; the epoch where there is a problem. */
  public Instant time(String path, JsonNode node) {
    try {
      return Instant.parse(node.asText());
    } catch (DateTimeException e) {
      add(path, node, "a time such as 2019-05-22T00:00:00Z");
      return Instant.EPOCH;
    }
  }

  /** One of an enumeration by its name; the first where there is a problem. */
  public <E extends Enum<E>> E choice(String path, JsonNode node, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(node.asText())) {
        return constant;
      }
    }
    add(path, node, "one of " + Arrays.toString(type.getEnumConstants()));
    return type.getEnumConstants()[0];
  }

  /** In the order in which they were found. */
  public List<Problem> found() {
    return problems.found();
  }

  /** Complains if anything is wrong with the file. */
  public void throwIfAny(String file) {
    problems.throwIfAny(file);
  }
}
