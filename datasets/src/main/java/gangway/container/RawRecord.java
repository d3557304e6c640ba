package gangway.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of an export: named values, before they mean anything. */
public non-sealed interface RawRecord extends Item {
  /** Stands in a value for bytes that could not be decoded: a noncharacter that no text holds. */
  char UNDECODABLE = '\uFDD0';

  /**
   * The value of a column (CSV) or at a pointer (JSON), as text; null where there is none.
   *
   * @param name column name, or a pointer as described at {@link JsonRecord}
   */
  @Nullable String get(String name);

  /** All values there: the elements of a JSON array, else the one value, else none. */
  List<String> all(String name);
}
