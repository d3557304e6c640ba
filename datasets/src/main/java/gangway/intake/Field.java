package gangway.intake;

import gangway.container.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field comes from, and how it is cleaned.
 *
 * @param name of the field, for messages
 * @param from columns or pointers: the first that is not missing, or all when {@code joinWith} is
 *     set
 * @param joinWith joins all values of {@code from}; null to take the first
 * @param constant the value when {@code from} gives none; null when there is no such
 * @param present the value when {@code from} gives any; null to take what it gives
 * @param optional whether the export may lack the columns altogether
 * @param missing values that mean there is none; an empty one always does
 * @param values replaces what the export says by what is meant; others stay as they are
 * @param stripPrefixes cut off the beginning, with the blanks behind it
 * @param before the value ends before the first of this; null to take it whole
 * @param split separates several values in one; null when there is one
 * @param decode what the export did to the text, undone in this order
 */
record Field(
    String name,
    List<String> from,
    @Nullable String joinWith,
    @Nullable String constant,
    @Nullable String present,
    boolean optional,
    Set<String> missing,
    Map<String, String> values,
    List<String> stripPrefixes,
    @Nullable String before,
    @Nullable String split,
    List<Decoding> decode) {

  /** A field that an export does not have. */
  static Field absent(String name) {
    return new Field(
        name, List.of(), null, null, null, true, Set.of(), Map.of(), List.of(), null, null,
        List.of());
  }

  /** Whether the mapping says where it comes from. */
  boolean isMapped() {
    return !from.isEmpty() || constant != null;
  }

  /** The value; null where there is none. */
  @Nullable String text(RawRecord raw) throws Unreadable {
    if (joinWith != null) {
      return joined(raw, joinWith);
    }
    for (String source : from) {
      String value = clean(source, raw.get(source));
      if (value != null) {
        return present == null ? value : present;
      }
    }
    return constant;
  }

  /** The value, or a rejection where there is none. */
  String required(RawRecord raw, String expected) throws Unreadable {
    String value = text(raw);
    if (value == null) {
      throw new Unreadable("missing-field", source(), null, expected);
    }
    return value;
  }

  /** All values: of an array, or of a text split up. */
  List<String> texts(RawRecord raw) throws Unreadable {
    List<String> texts = new ArrayList<>();
    for (String source : from) {
      for (String value : raw.all(source)) {
        for (String part : split == null ? new String[] {value} : value.split(split, -1)) {
          String cleaned = clean(source, part);
          if (cleaned != null) {
            texts.add(cleaned);
          }
        }
      }
    }
    return texts;
  }

  /** The columns or pointers, for messages. */
  String source() {
    return from.isEmpty() ? name : String.join("|", from);
  }

  private @Nullable String joined(RawRecord raw, String separator) throws Unreadable {
    List<String> parts = new ArrayList<>();
    for (String source : from) {
      String value = clean(source, raw.get(source));
      if (value != null && !parts.contains(value)) {
        parts.add(value);
      }
    }
    return parts.isEmpty() ? constant : String.join(separator, parts);
  }

  private @Nullable String clean(String source, @Nullable String raw) throws Unreadable {
    if (raw == null) {
      return null;
    }
    if (raw.indexOf(RawRecord.UNDECODABLE) >= 0) {
      throw new Unreadable("invalid-encoding", source, raw, "text in valid UTF-8");
    }
    String value = raw.strip();
    for (Decoding decoding : decode) {
      value = decoding.undo(value);
    }
    for (String prefix : stripPrefixes) {
      if (value.regionMatches(true, 0, prefix, 0, prefix.length())) {
        value = value.substring(prefix.length()).strip();
      }
    }
    int end = before == null ? -1 : value.indexOf(before);
    value = end < 0 ? value : value.substring(0, end);
    value = values.getOrDefault(value, value);
    return value.isEmpty() || missing.contains(value) ? null : value;
  }
}
