package gangway.intake;

import gangway.container.RawRecord;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records of an export that are no voices, such as a survey's previews.
 *
 * @param field what tells
 * @param values which of its values
 * @param reason stable kebab-case code
 */
record RejectRule(Field field, Set<String> values, String reason) {
  void check(RawRecord raw) throws Unreadable {
    String value = field.text(raw);
    if (value != null && values.contains(value)) {
      throw new Unreadable(
          reason, field.source(), value, "none of " + String.join(", ", new TreeSet<>(values)));
    }
  }
}
