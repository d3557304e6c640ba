package gangway.training.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a reader is on labelled data.
 *
 * @param figures by name, in the order in which to print them: numbers, lists of numbers, or maps
 *     of such figures; a figure without a base is absent
 * @param mistakes what was read otherwise than labelled, in the data's order
 */
public record Measured(Map<String, Object> figures, List<Mistake> mistakes) {
  /** The figures of an evaluation, without the mistakes. */
  public static Measured of(Evaluation evaluation) {
    return new Measured(evaluation.figures(), List.of());
  }

  /** Figures from names and values in turn, in that order. */
  public static Map<String, Object> figures(Object... namesAndValues) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      figures.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return figures;
  }

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
