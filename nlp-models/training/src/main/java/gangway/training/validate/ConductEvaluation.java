package gangway.training.validate;

import gangway.conduct.Conduct;
import gangway.conduct.ConductReader;
import gangway.conduct.CustomerWords;
import gangway.conduct.Judgement;
import gangway.conduct.Measure;
import gangway.conduct.Opener;
import gangway.conduct.OpenerReader;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Text;
import gangway.training.layout.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures {@link ConductReader} and {@link OpenerReader} on labelled posts. */
public final class ConductEvaluation {
  private ConductEvaluation() {}

  /**
   * Measures on pairs of a customer's post and the reply to it: JSON lines with {@code
   * customer_post, agent_reply} and the labels. A null label is left out, and so is {@code human:
   * unclear}, which the reader cannot say. Customer sentiment is absent without a model for the
   * language.
   *
   * @throws IOException when the file cannot be read or has another layout
   */
  public static Measured ofReplies(Path file, Language language) throws IOException {
    Table table = Table.read(file);
    if (!table.has("customer_post", "agent_reply")) {
      throw table.unknownLayout("customer_post, agent_reply and labels");
    }
    Comparison seen = new Comparison();
    for (Table.Row row : table.rows()) {
      compare(row, language, seen);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", table.rows().size());
    putMacro(figures, seen, "customer_sentiment");
    if (seen.has("human")) {
      figures.put("human_accuracy", seen.of("human").accuracy());
    }
    for (Measure measure : Measure.values()) {
      if (measure.field().values().size() == 2) {
        figures.put(measure.key() + "_f1", seen.f1(measure.key(), Judgement.DONE.key()));
      } else {
        putMacro(figures, seen, measure.key());
      }
    }
    figures.put("deflected_f1", seen.f1("deflected", "true"));
    figures.put("signature_accuracy", seen.of("signature").accuracy());
    return new Measured(figures, seen.mistakes());
  }

  private static void compare(Table.Row row, Language language, Comparison seen) {
    Text customer = Text.of(row.text("customer_post"), language);
    Text reply = Text.of(row.text("agent_reply"), language);
    Conduct read = ConductReader.shared().judge(CustomerWords.of(customer), ReplyWords.of(reply));
    sentiment(customer)
        .ifPresent(s -> add(row, seen, "customer_sentiment", s, row.text("customer_post")));
    if (!row.text("human").equals("unclear")) {
      add(row, seen, "human", read.automatic() ? "automatic" : "human");
    }
    read.judgements()
        .forEach((measure, judgement) -> add(row, seen, measure.key(), judgement.key()));
    add(row, seen, "deflected", String.valueOf(read.deflected()));
    add(row, seen, "signature", read.signature() == null ? "" : read.signature());
  }

  /**
   * Measures on posts that open a thread: JSON lines with {@code text, needs_answer, kind,
   * sentiment}.
   *
   * @throws IOException when the file cannot be read or has another layout
   */
  public static Measured ofOpeners(Path file, Language language) throws IOException {
    Table table = Table.read(file);
    if (!table.has("text", "needs_answer", "kind")) {
      throw table.unknownLayout("text, needs_answer, kind and sentiment");
    }
    Comparison seen = new Comparison();
    for (Table.Row row : table.rows()) {
      Text post = Text.of(row.text("text"), language);
      Opener read = OpenerReader.read(post);
      add(row, seen, "needs_answer", String.valueOf(read.needsAnswer()), row.text("text"));
      add(row, seen, "kind", read.kind().name().toLowerCase(Locale.ROOT), row.text("text"));
      sentiment(post).ifPresent(s -> add(row, seen, "sentiment", s, row.text("text")));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", table.rows().size());
    figures.put("needs_answer_f1", seen.f1("needs_answer", "true"));
    putMacro(figures, seen, "kind");
    putMacro(figures, seen, "sentiment");
    return new Measured(figures, seen.mistakes());
  }

  private static Optional<String> sentiment(Text text) {
    return SentimentModel.shipped(text.language()).map(model -> likeliest(model.read(text)));
  }

  private static String likeliest(Sentiment sentiment) {
    double highest =
        Math.max(sentiment.negative(), Math.max(sentiment.neutral(), sentiment.positive()));
    return highest == sentiment.negative()
        ? "negative"
        : highest == sentiment.neutral() ? "neutral" : "positive";
  }

  private static void add(Table.Row row, Comparison seen, String field, String read) {
    add(row, seen, field, read, row.text("agent_reply"));
  }

  private static void add(Table.Row row, Comparison seen, String field, String read, String text) {
    String gold = row.cell(field);
    if (gold != null) {
      seen.add(row.text("id"), field, gold, read, text);
    }
  }

  private static void putMacro(Map<String, Object> figures, Comparison seen, String field) {
    if (seen.has(field)) {
      figures.put(field + "_macro_f1", seen.of(field).macroF1());
    }
  }
}
