package gangway.accurate.training;

import gangway.accurate.NetworkSentiment;
import gangway.language.Language;
import gangway.sentiment.Sentiment;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.training.Labelled;
import gangway.training.Trainer;
import gangway.training.layout.LabelledText;
import gangway.training.layout.Labels;
import gangway.training.layout.SentimentLayout;
import gangway.training.layout.Table;
import gangway.training.validate.Validation.KeptOut;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels for posts that nobody labelled, as the networks read them, for the fast reader to learn
 * from (distillation, Hinton et al. 2015). The networks learn from the first input but for its
 * development fifth, so that what the fast reader is measured on stays unseen.
 *
 * <p>The posts are the customers' English ones in those of the other inputs that have no sentiment;
 * texts of inputs that have are left out. What is written is no text but pointers.
 */
final class SentimentLabelsTrainer extends Trainer<SentimentLabelsTrainer.Line> {
  /** Shorter posts hardly say anything. */
  private static final int SHORTEST = 16;

  private static final String TEXT = "text";

  /**
   * A text that the networks learn from, or a post that they label.
   *
   * @param known labelled already; null for a post to be labelled
   * @param post in a table; null for a text labelled already
   */
  record Line(@Nullable LabelledText known, @Nullable Post post) {}

  /**
   * A post to be labelled.
   *
   * @param pointer to it
   */
  record Post(String pointer, String text) {}

  @Override
  public String kind() {
    return "sentiment-labels";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    return Map.of("shortest", SHORTEST);
  }

  @Override
  protected Labelled<Line> read(Language language, List<Path> inputs) throws IOException {
    AccurateTrainable.requireNetwork(language);
    List<Table> tables = Table.readAll(inputs);
    Set<String> seen = new HashSet<>();
    for (Table table : tables) {
      if (SentimentLayout.of(table).isPresent()) {
        LabelledText.of(table).forEach(text -> seen.add(text.text()));
      }
    }
    Labelled<Line> read = new Labelled<>();
    read.add(
        inputs.get(0),
        KeptOut.of(LabelledText.of(tables.get(0)), LabelledText::text).training().stream()
            .map(text -> new Line(text, null))
            .toList());
    for (Table table : tables) {
      if (SentimentLayout.of(table).isEmpty()) {
        read.add("posts", posts(table, language, seen));
      }
    }
    return read;
  }

  private static List<Line> posts(Table table, Language language, Set<String> seen) {
    List<Line> posts = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      String post = table.rows().get(i).text(TEXT);
      if (isOfCustomer(table.rows().get(i))
          && post.strip().length() >= SHORTEST
          && LanguageIdentifier.shared().identify(post).equals(language)
          && seen.add(post)) {
        posts.add(new Line(null, new Post(Labels.pointer(table, i, TEXT), post)));
      }
    }
    return posts;
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<Line> labelled) {
    List<LabelledText> known =
        labelled.all().stream().map(Line::known).filter(Objects::nonNull).toList();
    List<Post> posts = labelled.all().stream().map(Line::post).filter(Objects::nonNull).toList();
    NetworkSentiment reader = SentimentTraining.alone("sentiment", language, known);
    return new Fitted(out -> write(reader, language, posts, out), Map.of());
  }

  private static void write(
      NetworkSentiment reader, Language language, List<Post> posts, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write("text@\tp_negative\tp_neutral\tp_positive\n");
    for (Post post : posts) {
      Sentiment read = reader.read(Text.of(post.text(), language));
      writer.write(
          String.format(
              Locale.ROOT,
              "%s\t%.3f\t%.3f\t%.3f\n",
              post.pointer(),
              read.negative(),
              read.neutral(),
              read.positive()));
    }
    writer.flush();
  }

  /** Exports say so by {@code inbound}; where they do not, only companies have a handle. */
  private static boolean isOfCustomer(Table.Row row) {
    String inbound = row.cell("inbound");
    return inbound == null ? row.cell("author_handle") == null : inbound.equals("True");
  }
}
