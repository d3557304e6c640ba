package gangway.training;

import java.util.List;
import java.util.Map;

/**
 * How good a reader is on labelled data.
 *
 * @param figures by name, in the order in which to print them: numbers, or maps of such figures; a
 *     figure without a base is absent
 * @param mistakes what was read otherwise than labelled, in the data's order
 */
public record Measured(Map<String, Object> figures, List<Mistake> mistakes) {
  /**
   * One thing read otherwise than labelled.
   *
   * @param id of the labelled record
   * @param field what was read
   * @param expected the label
   * @param actual what was read instead
   * @param text the words
   */
  public record Mistake(String id, String field, String expected, String actual, String text) {}
}
