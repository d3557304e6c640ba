package gangway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** What is wrong with a file written by hand, all of it: path, value, what was expected. */
final class Problems {
  private static final int MAX_SHOWN = 80;

  private final List<String> found = new ArrayList<>();

  void add(String path, JsonNode value, String expected) {
    String shown = value.isMissingNode() ? "missing" : abbreviated(value.toString());
    found.add("%s is %s; expected %s".formatted(path.isEmpty() ? "/" : path, shown, expected));
  }

  private static String abbreviated(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
  }

  void unknownKeys(String path, JsonNode object, Collection<String> known) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        found.add(
            "%s/%s is not known here%s; expected one of %s"
                .formatted(
                    path,
                    name,
                    Suggestion.clause(name, known),
                    String.join(", ", new TreeSet<>(known))));
      }
    }
  }

  /** A text with something in it; empty where there is a problem. */
  String text(String path, JsonNode node) {
    if (node.isTextual() && !node.asText().isBlank()) {
      return node.asText();
    }
    add(path, node, "a text");
    return "";
  }

  /** A short name in kebab case; empty where there is a problem. */
  String kebab(String path, JsonNode node) {
    if (node.isTextual() && node.asText().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      return node.asText();
    }
    add(path, node, "a short name in lower case with hyphens, such as 'british-airways'");
    return "";
  }

  /** An array of texts, possibly absent. */
  List<String> texts(String path, JsonNode node) {
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

  void throwIfAny(String label) throws IntakeException {
    if (!found.isEmpty()) {
      throw IntakeException.of(label, found);
    }
  }
}
