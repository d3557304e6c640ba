package gangway.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What training wrote into a card, read back: so that whoever quotes a model's figures quotes those
 * that were measured.
 */
public final class CardFigures {
  private static final String BEGIN = "<!-- figures -->";
  private static final String END = "<!-- /figures -->";
  private static final String CALIBRATION = "calibration error";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

  private final String card;
  private final Map<String, Map<String, String>> figures;

  private CardFigures(String card, Map<String, Map<String, String>> figures) {
    this.card = card;
    this.figures = figures;
  }

  /**
   * Of a card that ships with the models.
   *
   * @param card its name, such as {@code sentiment-en}
   * @throws IllegalArgumentException where there is no such card
   */
  public static CardFigures shipped(String card) {
    try (InputStream in = CardFigures.class.getResourceAsStream("/gangway/cards/" + card + ".md")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no model card '" + card + "'");
      }
      return of(card, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of a card's text.
   *
   * @param card its name, for messages
   */
  public static CardFigures of(String card, String markdown) {
    Map<String, Map<String, String>> figures = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    List<String> header = List.of();
    boolean measured = false;
    for (String line : markdown.lines().toList()) {
      measured = line.equals(BEGIN) || (measured && !line.equals(END));
      if (measured && line.startsWith("### ")) {
        section = new LinkedHashMap<>();
        figures.put(line.substring(4), section);
      }
      if (!measured || !line.startsWith("|")) {
        header = List.of();
      } else if (header.isEmpty()) {
        header = cells(line);
      } else if (!line.startsWith("|---")) {
        read(header, cells(line), section);
      }
    }
    return new CardFigures(card, figures);
  }

  private static List<String> cells(String row) {
    return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
  }

  /** A figure is called by its name, one of a class by class and column. */
  private static void read(List<String> header, List<String> cells, Map<String, String> section) {
    if (header.size() == 2) {
      section.put(cells.get(0), plain(cells.get(1)));
      return;
    }
    for (int i = 1; i < Math.min(header.size(), cells.size()); i++) {
      section.put(cells.get(0) + " " + header.get(i), plain(cells.get(i)));
      if (header.get(i).equals(CALIBRATION) && !cells.get(i).isEmpty()) {
        section.merge(CALIBRATION, plain(cells.get(i)), CardFigures::worse);
      }
    }
  }

  private static String worse(String a, String b) {
    return Double.parseDouble(a) >= Double.parseDouble(b) ? a : b;
  }

  /** Without interval and leading zero: {@code .834} of {@code 0.834 (95 %: 0.819 to 0.850)}. */
  private static String plain(String value) {
    return value.replaceFirst(" \\(.*", "").replaceFirst("^0\\.", ".");
  }

  /**
   * Puts figures in place of the names in braces.
   *
   * @param section heading of the figures in the card
   * @param words such as {@code accuracy {accuracy} of {n} texts}; a class's figures are called as
   *     in {@code {true F1}}, and {@code {calibration error}} is that of the worst class
   * @throws IllegalArgumentException when the card has no such section or figure
   */
  public String fill(String section, String words) {
    Map<String, String> measured = figures.get(section);
    if (measured == null) {
      throw new IllegalArgumentException(
          "model card '%s' has no figures '%s'; it has %s"
              .formatted(card, section, figures.keySet()));
    }
    Matcher names = PLACEHOLDER.matcher(words);
    return names.replaceAll(
        name -> {
          String value = measured.get(name.group(1));
          if (value == null) {
            throw new IllegalArgumentException(
                "model card '%s' has no figure '%s' in '%s'; it has %s"
                    .formatted(card, name.group(1), section, measured.keySet()));
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
