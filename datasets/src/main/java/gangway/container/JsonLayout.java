package gangway.container;

import java.util.List;

/**
 * Where the records of a JSON document are.
 *
 * @param levels outermost first; the records of each level are looked for inside those of the level
 *     before
 */
public record JsonLayout(List<Level> levels) {
  /**
   * The records inside each of the level before.
   *
   * @param at JSON pointer to an array of records, or to one record; empty for the value itself
   * @param emitted false for records that only enclose others
   */
  public record Level(String at, boolean emitted) {}

  public JsonLayout {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("no level of records; expected at least one");
    }
    levels = List.copyOf(levels);
  }
}
