package gangway.container;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a CSV file, found by name: exactly, else without regard to case and surrounding
 * blanks; in the first header row, else in a later one (a survey's question text).
 */
public final class CsvHeader {
  static final CsvHeader NONE = new CsvHeader(List.of(List.of()));

  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  CsvHeader(List<List<String>> rows) {
    names = List.copyOf(rows.get(0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        positions.putIfAbsent(row.get(i), i);
      }
    }
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        positions.putIfAbsent(folded(row.get(i)), i);
      }
    }
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Names of the first header row, in order. */
  public List<String> names() {
    return names;
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return position(name) != null;
  }

  int size() {
    return names.size();
  }

  @Nullable Integer position(String name) {
    Integer exact = positions.get(name);
    return exact != null ? exact : positions.get(folded(name));
  }
}
