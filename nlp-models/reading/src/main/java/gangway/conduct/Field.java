package gangway.conduct;

import java.util.List;

/**
 * One thing that a model says of a text.
 *
 * @param name as in the layouts of labelled data
 * @param values what it may be, in the order of the model's labels
 */
public record Field(String name, List<String> values) {
  /** How a field's value is named among the labels of a table that holds several fields. */
  public String label(String value) {
    return name + "=" + value;
  }
}
