package gangway.declared;

import gangway.problems.Problems;
import gangway.problems.Problems.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines {@code name = value}, read so that every problem can say in which line it is. Empty lines
 * and those that begin with {@code #} are left out.
 */
public final class PropertiesText {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private PropertiesText() {}

  /** Reads a text; a name that stands there twice, and a line that is none, are problems. */
  public static PropertiesText read(String text, Problems problems) {
    PropertiesText read = new PropertiesText();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      read.add(lines.get(i), i + 1, problems);
    }
    return read;
  }

  private void add(String line, int number, Problems problems) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip();
    if (name.isEmpty()) {
      problems.add("line " + number + ":", "'" + line + "'", "name = value");
    } else if (values.putIfAbsent(name, line.substring(equals + 1).strip()) == null) {
      lines.put(name, number);
    } else {
      problems.add(
          "line " + number + ": " + name,
          "there twice",
          "at most once: see line " + lines.get(name));
    }
  }

  /** By name. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Reports each name that nobody knows. */
  public void onlyKnown(Collection<String> known, Problems problems) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        problems.unknown(name, name, known);
      }
    }
  }

  /** Problems that are named by settings, each with its line where it has one. */
  public List<Problem> located(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                lines.containsKey(p.where())
                    ? new Problem("line " + lines.get(p.where()) + ": " + p.where(), p.what())
                    : p)
        .toList();
  }
}
