package gangway.accurate.training;

import gangway.accurate.NetworkSentiment;
import gangway.language.Language;
import gangway.sentiment.Sentiment;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.training.Recipe;
import gangway.training.Trained;
import gangway.training.layout.LabelledText;
import gangway.training.layout.Labels;
import gangway.training.layout.SentimentLayout;
import gangway.training.layout.Table;
import gangway.training.validate.Folds;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Labels for posts that nobody labelled, as the networks read them, for the fast reader to learn
 * from (distillation, Hinton et al. 2015). The networks learn from the first input but for its
 * development fifth, so that what the fast reader is measured on stays unseen.
 *
 * <p>The posts are the customers' English ones in those of the other inputs that have no sentiment;
 * texts of inputs that have are left out. What is written is no text but pointers.
 */
final class SentimentLabelsRecipe implements Recipe {
  /** Shorter posts hardly say anything. */
  private static final int SHORTEST = 16;

  private static final String TEXT = "text";

  @Override
  public String kind() {
    return "sentiment-labels";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    AccurateTrainable.requireNetwork(language);
    List<Table> tables = Table.readAll(inputs);
    Set<String> seen = new HashSet<>();
    for (Table table : tables) {
      if (SentimentLayout.of(table).isPresent()) {
        LabelledText.of(table).forEach(text -> seen.add(text.text()));
      }
    }
    List<LabelledText> known =
        LabelledText.of(tables.get(0)).stream()
            .filter(text -> !Folds.isDevelopment(text.text()))
            .toList();
    NetworkSentiment reader = SentimentTraining.alone("sentiment", language, known);
    int written = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      writer.write("text@\tp_negative\tp_neutral\tp_positive\n");
      for (Table table : tables) {
        if (SentimentLayout.of(table).isEmpty()) {
          written += write(table, language, reader, seen, writer);
        }
      }
    }
    return new Trained(
        "sentiment-labels-" + language.code() + " 1",
        Map.of(String.valueOf(inputs.get(0).getFileName()), known.size(), "posts", written),
        Map.of());
  }

  private static int write(
      Table table,
      Language language,
      NetworkSentiment reader,
      Set<String> seen,
      BufferedWriter writer)
      throws IOException {
    int written = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      String post = table.rows().get(i).text(TEXT);
      if (isOfCustomer(table.rows().get(i))
          && post.strip().length() >= SHORTEST
          && LanguageIdentifier.shared().identify(post).equals(language)
          && seen.add(post)) {
        Sentiment read = reader.read(Text.of(post, language));
        writer.write(
            String.format(
                Locale.ROOT,
                "%s\t%.3f\t%.3f\t%.3f%n",
                Labels.pointer(table, i, TEXT),
                read.negative(),
                read.neutral(),
                read.positive()));
        written++;
      }
    }
    return written;
  }

  /** Exports say so by {@code inbound}; where they do not, only companies have a handle. */
  private static boolean isOfCustomer(Table.Row row) {
    String inbound = row.cell("inbound");
    return inbound == null ? row.cell("author_handle") == null : inbound.equals("True");
  }
}
