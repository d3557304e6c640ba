package gangway.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file.
 *
 * @param strayQuote whether a field that is not quoted holds a quote: a sign of damage, no proof
 */
record CsvRow(long line, String raw, List<String> fields, boolean strayQuote, CsvHeader header)
    implements RawRecord {
  @Override
  public @Nullable String get(String name) {
    Integer position = header.position(name);
    return position == null || position >= fields.size() ? null : fields.get(position);
  }

  @Override
  public List<String> all(String name) {
    String value = get(name);
    return value == null ? List.of() : List.of(value);
  }
}
