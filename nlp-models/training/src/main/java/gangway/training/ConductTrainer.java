package gangway.training;

import gangway.conduct.ConductReader;
import gangway.conduct.CustomerWords;
import gangway.conduct.Field;
import gangway.conduct.Measure;
import gangway.conduct.ReplyFeatures;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.text.Text;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledRows;
import gangway.training.layout.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How replies treat customers, from labelled pairs: {@code customer_post, agent_reply} and the
 * labels. Pairs in another language than the model's teach only what means the same in every
 * language.
 */
public final class ConductTrainer extends Trainer<FieldTraining.Text> {
  private static final Fit FIT = Fit.prior(.4).within(1e-4);

  /** Fields that are judged by the reply alone. */
  private static final Set<Field> OF_REPLY =
      Set.of(ConductReader.HUMAN, Measure.PERSONAL.field(), ConductReader.DEFLECTED);

  /** Fields to which pairs of words add nothing. */
  private static final Set<Field> BY_SINGLE_WORDS =
      Set.of(ConductReader.HUMAN, ConductReader.DEFLECTED, Measure.COURTESY.field());

  private static final FieldTraining TRAINING =
      new FieldTraining(ConductReader.FIELDS.stream().map(ConductTrainer::plan).toList());

  @Override
  public String kind() {
    return "conduct";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    return TRAINING.settings();
  }

  @Override
  protected Labelled<FieldTraining.Text> read(Language language, List<Path> inputs)
      throws IOException {
    Labelled<FieldTraining.Text> read = new Labelled<>();
    for (Table table : LabelledRows.tables(inputs, "customer_post", "agent_reply")) {
      String source = String.valueOf(table.file().getFileName());
      read.add(source, table.rows().stream().map(row -> labelled(row, source, language)).toList());
    }
    return read;
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<FieldTraining.Text> labelled) {
    List<FieldTraining.Text> all = labelled.all();
    return new Fitted(TRAINING.model(name, all)::write, TRAINING.measured(all));
  }

  private static FieldTraining.Plan plan(Field field) {
    return new FieldTraining.Plan(field, feature -> mayWeigh(feature, field), FIT, true);
  }

  private static boolean mayWeigh(String feature, Field field) {
    return (!OF_REPLY.contains(field) || ReplyFeatures.isOfReply(feature))
        && (field.equals(Measure.FOLLOW_UP.field()) || !ReplyFeatures.isOfPromise(feature))
        && (!BY_SINGLE_WORDS.contains(field) || !ReplyFeatures.isPairOfWords(feature));
  }

  private static FieldTraining.Text labelled(Table.Row row, String source, Language language) {
    String post = row.text("customer_post");
    String words = row.text("agent_reply");
    Language spoken = LabelledRows.language(row, post + "\n" + words, language);
    CustomerWords customer = CustomerWords.of(Text.of(post, spoken));
    ReplyWords reply = ReplyWords.of(Text.of(words, spoken));
    boolean own = spoken.equals(language);
    return new FieldTraining.Text(
        words,
        own ? ReplyFeatures.of(customer, reply) : ReplyFeatures.neutral(customer, reply),
        row.cells(),
        source,
        own);
  }
}
