package gangway.training.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with stars, or one side of a review whose good and bad sides stand apart.
 *
 * @param text the words
 * @param rating in [0,1]
 * @param side whether the rating is that of a side, not of stars
 */
public record RatedText(String text, double rating, boolean side) {
  /** Column of the stars, columns of the text, lowest and highest star. */
  private record Layout(String stars, List<String> text, double lowest, double highest) {}

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("cabin_staff_rating", List.of("content"), 1, 5),
          new Layout("CabinStaffService", List.of("ReviewHeader", "ReviewBody"), 1, 5),
          new Layout("cabin_staff_service", List.of("header", "content"), 1, 5),
          new Layout("staff_rating", List.of("text"), 1, 5),
          new Layout("note", List.of("avis"), 1, 5),
          new Layout("Rating", List.of("Review"), 1, 5));

  private static final List<List<String>> SIDES =
      List.of(
          List.of("review_text_positive", "review_text_negative"), List.of("Positive", "Negative"));

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final int SHORTEST_SIDE = 4;

  /** The rated texts of a table; empty when it is of no layout known. */
  public static List<RatedText> of(Table table) throws IOException {
    List<RatedText> texts = new ArrayList<>();
    for (List<String> sides : SIDES) {
      if (table.has(sides.toArray(new String[0]))) {
        for (Table.Row row : table.rows()) {
          addSide(row.text(sides.get(0)), 1, texts);
          addSide(row.text(sides.get(1)), 0, texts);
        }
        return texts;
      }
    }
    for (Layout layout : LAYOUTS) {
      if (table.has(layout.stars()) && table.has(layout.text().toArray(new String[0]))) {
        for (Table.Row row : table.rows()) {
          RatedText text = rated(row, layout);
          if (text != null) {
            texts.add(text);
          }
        }
        return texts;
      }
    }
    return texts;
  }

  private static void addSide(String text, double rating, List<RatedText> texts) {
    if (text.strip().length() >= SHORTEST_SIDE) {
      texts.add(new RatedText(text, rating, true));
    }
  }

  /** Null when the stars are missing, which some layouts write as 0 or NA. */
  private static @Nullable RatedText rated(Table.Row row, Layout layout) {
    Matcher number = NUMBER.matcher(row.text(layout.stars()).strip());
    if (!number.matches()) {
      return null;
    }
    double stars = Double.parseDouble(number.group());
    if (stars < layout.lowest() || stars > layout.highest()) {
      return null;
    }
    List<String> parts = layout.text().stream().map(row::text).filter(t -> !t.isBlank()).toList();
    double rating = (stars - layout.lowest()) / (layout.highest() - layout.lowest());
    return new RatedText(String.join("\n\n", parts), rating, false);
  }
}
