package gangway.app;

import gangway.training.validate.Measured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** How an evaluation's figures are printed: as lines, or as one JSON object. */
final class FiguresOutput {
  @Option(names = "--json", description = "Print the figures as one JSON object.")
  boolean json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Show the first N texts that were read otherwise than labelled.")
  int errors;

  /** Prints and returns the exit code of success. */
  int print(Measured measured, Console console) {
    List<Measured.Mistake> shown =
        measured.mistakes().subList(0, Math.min(Math.max(0, errors), measured.mistakes().size()));
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.putAll(measured.figures());
      if (errors > 0) {
        object.put("errors", shown);
      }
      Json.print(object, console);
    } else {
      printLines(measured.figures(), "", console);
      shown.forEach(mistake -> print(mistake, console));
    }
    return 0;
  }

  /** One figure a line, those of a part indented under its name. */
  static void printLines(Map<?, ?> figures, String indent, Console console) {
    figures.forEach(
        (name, value) -> {
          if (!isShort(value)) {
            return;
          }
          if (value instanceof Map<?, ?> part) {
            console.out().println(indent + name + ":");
            printLines(part, indent + "  ", console);
          } else {
            console.out().println(indent + name + ": " + text(value));
          }
        });
  }

  /** Whether it is for people: curves, lists of points, are for JSON and the model cards. */
  private static boolean isShort(Object value) {
    return value instanceof Map<?, ?> part
        ? part.isEmpty() || part.values().stream().anyMatch(FiguresOutput::isShort)
        : !(value instanceof List<?> list && list.stream().anyMatch(List.class::isInstance));
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return String.join(" to ", list.stream().map(FiguresOutput::text).toList());
    }
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.3f", number)
        : String.valueOf(value);
  }

  private static void print(Measured.Mistake mistake, Console console) {
    console
        .out()
        .printf(
            "%s %s: labelled '%s', read '%s': %s%n",
            Failures.plain(mistake.id()),
            mistake.field(),
            Failures.plain(mistake.expected()),
            Failures.plain(mistake.actual()),
            Failures.plain(mistake.text()));
  }
}
