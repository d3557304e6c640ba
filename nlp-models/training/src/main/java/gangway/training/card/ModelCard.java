package gangway.training.card;

import gangway.reading.ModelFile;
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
 * A model's card: Markdown written by hand, into which what its {@link ModelFile} says is rendered,
 * between the lines {@value #BEGIN} and {@value #END}.
 */
public final class ModelCard {
  static final String BEGIN = "<!-- figures -->";
  static final String END = "<!-- /figures -->";

  private static final String N = "n";
  private static final String PER_CLASS = "per_class";
  private static final String CALIBRATION = "calibration";
  private static final String CALIBRATION_ERROR = "calibration_error";
  private static final String INTERVAL = "_interval";

  private ModelCard() {}

  /**
   * The card with what is known of its model now.
   *
   * @param card the Markdown file; it must have both marks, each on a line of its own
   * @throws IOException when it cannot be read, or lacks a mark
   */
  public static String rendered(Path card, ModelFile model) throws IOException {
    String text = Files.readString(card);
    int begin = text.indexOf(BEGIN + "\n");
    int end = text.indexOf("\n" + END);
    if (begin < 0 || end < begin) {
      throw new IOException("%s: expected the lines '%s' and '%s'".formatted(card, BEGIN, END));
    }
    StringBuilder figures = new StringBuilder(examples(model));
    int plots = 0;
    for (Map.Entry<String, Map<String, Object>> measured : model.figures().entrySet()) {
      figures.append("\n### ").append(measured.getKey()).append("\n\n");
      figures.append(figures(measured.getValue()));
      if (!part(measured.getValue(), CALIBRATION_ERROR).isEmpty()) {
        plots++;
        figures.append("\n![Probabilities beside what came true](").append(plot(model, plots));
        figures.append(")\n");
      }
    }
    return text.substring(0, begin) + BEGIN + "\n\n" + figures + text.substring(end);
  }

  /**
   * Renders a card anew and draws the plots of calibration into a folder beside it.
   *
   * @param card as for {@link #rendered}
   * @throws IOException when it cannot be read or written, or lacks a mark
   */
  public static void update(Path card, ModelFile model, Trained trained) throws IOException {
    Files.writeString(card, rendered(card, model));
    int plots = 0;
    for (Measured measured : trained.figures().values()) {
      Map<?, ?> curves = part(measured.figures(), CALIBRATION);
      if (!curves.isEmpty()) {
        plots++;
        Path file = card.resolveSibling(plot(model, plots));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, CalibrationPlot.svg(curves));
      }
    }
  }

  private static String plot(ModelFile model, int number) {
    return CALIBRATION + "/" + model.name() + "-" + number + ".svg";
  }

  private static String examples(ModelFile model) {
    List<List<String>> rows = new ArrayList<>();
    for (ModelFile.Input input : model.inputs()) {
      if (input.labelled() != null) {
        rows.add(List.of(input.name(), number(input.labelled())));
      }
    }
    return "Model `%s %d`, trained on:\n\n".formatted(model.name(), model.version())
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
          if (value instanceof Map<?, ?> part) {
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
