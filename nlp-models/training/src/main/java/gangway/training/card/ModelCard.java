package gangway.training.card;

import gangway.training.Trained;
import gangway.training.validate.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's card: Markdown written by hand, in which training fills in what it measured, between
 * the lines {@value #BEGIN} and {@value #END}. Calibration plots are written into a folder beside
 * it.
 */
public final class ModelCard {
  static final String BEGIN = "<!-- figures -->";
  static final String END = "<!-- /figures -->";

  private static final String N = "n";
  private static final String PER_CLASS = "per_class";
  private static final String CALIBRATION = "calibration";
  private static final String CALIBRATION_ERROR = "calibration_error";
  private static final String INTERVAL = "_interval";

  /** Folder beside the card for its calibration plots. */
  private static final String PLOTS = "calibration";

  private ModelCard() {}

  /**
   * Puts the figures into a card.
   *
   * @param card the Markdown file; it must have both marks, each on a line of its own
   * @throws IOException when it cannot be read or written, or lacks a mark
   */
  public static void update(Path card, Trained trained) throws IOException {
    String text = Files.readString(card);
    int begin = text.indexOf(BEGIN + "\n");
    int end = text.indexOf("\n" + END);
    if (begin < 0 || end < begin) {
      throw new IOException("%s: expected the lines '%s' and '%s'".formatted(card, BEGIN, END));
    }
    String name = String.valueOf(card.getFileName()).replaceAll("\\.md$", "");
    StringBuilder figures = new StringBuilder(examples(trained));
    int plots = 0;
    for (Map.Entry<String, Measured> measured : trained.figures().entrySet()) {
      figures.append("\n### ").append(measured.getKey()).append("\n\n");
      figures.append(figures(measured.getValue().figures()));
      Map<?, ?> curves = part(measured.getValue().figures(), CALIBRATION);
      if (!curves.isEmpty()) {
        plots++;
        String plot = PLOTS + "/" + name + "-" + plots + ".svg";
        Path file = card.resolveSibling(plot);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, CalibrationPlot.svg(curves));
        figures.append("\n![Probabilities beside what came true](").append(plot).append(")\n");
      }
    }
    Files.writeString(
        card, text.substring(0, begin) + BEGIN + "\n\n" + figures + text.substring(end));
  }

  private static String examples(Trained trained) {
    List<List<String>> rows = new ArrayList<>();
    trained
        .examples()
        .forEach((file, n) -> rows.add(List.of(file, String.format(Locale.ROOT, "%,d", n))));
    return "Model `"
        + trained.model()
        + "`, trained on:\n\n"
        + table(List.of("input", "labelled"), rows);
  }

  private static String figures(Map<String, Object> figures) {
    StringBuilder text = new StringBuilder();
    List<List<String>> rows = new ArrayList<>();
    figures.forEach(
        (name, value) -> {
          if (value instanceof Number) {
            rows.add(List.of(words(name), number(value) + interval(figures.get(name + INTERVAL))));
          }
        });
    text.append(table(List.of("figure", "value"), rows));
    figures.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> part && !name.equals(CALIBRATION)) {
            text.append('\n').append(name.equals(PER_CLASS) ? classes(figures) : flat(name, part));
          }
        });
    return text.toString();
  }

  private static String classes(Map<String, Object> figures) {
    Map<?, ?> errors = part(figures, CALIBRATION_ERROR);
    List<List<String>> rows = new ArrayList<>();
    part(figures, PER_CLASS)
        .forEach(
            (label, value) -> {
              Map<?, ?> of = (Map<?, ?>) value;
              rows.add(
                  List.of(
                      String.valueOf(label),
                      number(of.get("precision")),
                      number(of.get("recall")),
                      number(of.get("f1")),
                      number(of.get(N)),
                      errors.containsKey(label) ? number(errors.get(label)) : ""));
            });
    return table(List.of("class", "precision", "recall", "F1", N, "calibration error"), rows);
  }

  private static String flat(String name, Map<?, ?> part) {
    if (name.equals(CALIBRATION_ERROR)) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    part.forEach((key, value) -> rows.add(List.of(words(String.valueOf(key)), number(value))));
    return table(List.of(words(name), "value"), rows);
  }

  private static Map<?, ?> part(Map<String, Object> figures, String name) {
    return figures.get(name) instanceof Map<?, ?> part ? part : new LinkedHashMap<>();
  }

  private static String interval(@Nullable Object bounds) {
    return bounds instanceof List<?> list
        ? " (95 %: " + number(list.get(0)) + " to " + number(list.get(1)) + ")"
        : "";
  }

  private static String words(String name) {
    return name.replace('_', ' ').replace("f1", "F1");
  }

  private static String number(@Nullable Object value) {
    return value instanceof Double decimal
        ? String.format(Locale.ROOT, "%.3f", decimal)
        : value instanceof Number whole
            ? String.format(Locale.ROOT, "%,d", whole.longValue())
            : String.valueOf(value);
  }

  private static String table(List<String> header, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(header));
    table.append("|---".repeat(header.size())).append("|\n");
    rows.forEach(row -> table.append(row(row)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
