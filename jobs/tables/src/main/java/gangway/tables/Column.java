package gangway.tables;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param name in snake case
 * @param type of its values
 * @param nullable whether a row may be without a value, which is absence of evidence, never zero
 * @param unit of its values
 * @param meaning of a value, in words (Markdown); one line
 * @param value reads it off a row
 * @param <T> what one row is made of
 */
public record Column<T>(
    String name,
    ColumnType type,
    boolean nullable,
    Unit unit,
    String meaning,
    Value<T, ? extends @Nullable Object> value)
    implements Serializable {

  /** Reads one column's value off a row; shipped to the workers. */
  @FunctionalInterface
  public interface Value<T, V> extends Function<T, V>, Serializable {}

  public Column {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("'" + name + "' is not in snake case");
    }
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + " has no meaning");
    }
  }

  /**
   * The value of a row; null where the row has none.
   *
   * @throws IllegalStateException when it has none and the column may not be null
   */
  public @Nullable Object of(T row) {
    Object of = value.apply(row);
    if (of == null && !nullable) {
      throw new IllegalStateException("column " + name + " must not be null in " + row);
    }
    return of;
  }
}
