package gangway.sentiment;

import gangway.training.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text and the sentiment it is known to have.
 *
 * @param text the words
 * @param label one of {@link SentimentModel#LABELS}
 * @param weight how sure the label is, above 0, at most 1
 */
public record LabelledText(String text, String label, float weight) {

  /**
   * Reads labelled texts in the layouts {@code text, label} and {@code text, airline_sentiment}
   * (Kaggle's US airline tweets). Of texts that occur twice the first is kept.
   *
   * @throws IOException when the layout is another, or a label is none; names file, line and value
   */
  public static List<LabelledText> read(Path file) throws IOException {
    Table table = Table.read(file);
    String column = table.has("airline_sentiment") ? "airline_sentiment" : "label";
    if (!table.has("text", column)) {
      throw table.unknownLayout("text and label, or text and airline_sentiment");
    }
    List<LabelledText> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      String label = row.oneOf(column, Set.copyOf(SentimentModel.LABELS));
      if (seen.add(row.text("text"))) {
        texts.add(new LabelledText(row.text("text"), label, 1));
      }
    }
    return texts;
  }
}
