package gangway.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a model in words, so that whoever quotes them quotes those that were measured.
 *
 * @param model its name, for messages
 * @param all by what they were measured on
 */
record Figures(String model, Map<String, Map<String, Object>> all) {
  private static final String CALIBRATION = "calibration error";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

  /**
   * Puts figures in place of the names in braces.
   *
   * @param of what they were measured on
   * @param words such as {@code accuracy {accuracy} of {n} texts}; a class's figures are called as
   *     in {@code {true F1}}, and {@code {calibration error}} is that of the worst class
   * @throws IllegalArgumentException when the model has no such figure
   */
  String fill(String of, String words) {
    Map<String, Object> measured = all.get(of);
    if (measured == null) {
      throw new IllegalArgumentException(
          "model '%s' has no figures '%s'; it has %s".formatted(model, of, all.keySet()));
    }
    return PLACEHOLDER
        .matcher(words)
        .replaceAll(
            name -> {
              Object value = figure(measured, name.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "model '%s' has no figure '%s' in '%s'; it has %s"
                        .formatted(model, name.group(1), of, measured.keySet()));
              }
              return Matcher.quoteReplacement(plain(value));
            });
  }

  private static @Nullable Object figure(Map<String, Object> measured, String name) {
    if (name.equals(CALIBRATION) && measured.get(key(name)) instanceof Map<?, ?> ofClasses) {
      return ofClasses.values().stream()
          .mapToDouble(error -> ((Number) error).doubleValue())
          .max()
          .orElseThrow();
    }
    Object whole = measured.get(key(name));
    int space = name.lastIndexOf(' ');
    return whole == null
            && space > 0
            && measured.get("per_class") instanceof Map<?, ?> classes
            && classes.get(name.substring(0, space)) instanceof Map<?, ?> ofClass
        ? ofClass.get(key(name.substring(space + 1)))
        : whole;
  }

  private static String key(String words) {
    return words.replace(' ', '_').toLowerCase(Locale.ROOT);
  }

  /** Without leading zero: {@code .834}. */
  private static String plain(Object value) {
    return value instanceof Double decimal
        ? String.format(Locale.ROOT, "%.3f", decimal).replaceFirst("^0\\.", ".")
        : value instanceof Number whole
            ? String.format(Locale.ROOT, "%,d", whole.longValue())
            : String.valueOf(value);
  }
}
