package gangway.training.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text and the sentiment it is known to have.
 *
 * @param text the words
 * @param label one of {@link SentimentModel#LABELS}
 * @param weight how sure the label is, above 0, at most 1
 * @param byModel whether a model, not a person, gave the label; such a text has one for each class
 *     that the model thinks possible
 */
public record LabelledText(String text, String label, float weight, boolean byModel) {

  /** A text labelled by a person. */
  public LabelledText(String text, String label, float weight) {
    this(text, label, weight, false);
  }

  /**
   * Reads labelled texts of any {@link SentimentLayout}. Of texts that occur twice the first is
   * kept.
   *
   * @throws IOException when the layout is another, or a label is none; names file, line and value
   */
  public static List<LabelledText> read(Path file) throws IOException {
    return of(Table.read(file));
  }

  /**
   * Labelled texts out of a table of any {@link SentimentLayout}. Of texts that occur twice the
   * first is kept.
   *
   * @throws IOException when the layout is another, or a label is none; names file, line and value
   */
  public static List<LabelledText> of(Table table) throws IOException {
    SentimentLayout layout =
        SentimentLayout.of(table)
            .orElseThrow(() -> table.unknownLayout(SentimentLayout.description()));
    Map<String, LabelledText> texts = new LinkedHashMap<>();
    for (LabelledText text : layout.texts(table)) {
      if (!text.text().isBlank()) {
        texts.putIfAbsent(text.byModel() ? text.text() + '\t' + text.label() : text.text(), text);
      }
    }
    return new ArrayList<>(texts.values());
  }
}
