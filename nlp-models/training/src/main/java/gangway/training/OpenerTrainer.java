package gangway.training;

import gangway.conduct.OpenerFeatures;
import gangway.conduct.OpenerReader;
import gangway.language.Language;
import gangway.text.Text;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledRows;
import gangway.training.layout.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which opening posts call for an answer, from labelled posts: {@code text, needs_answer, kind}.
 * Posts in another language than the model's teach only what means the same in every language.
 */
public final class OpenerTrainer extends Trainer<FieldTraining.Text> {
  private static final Fit FIT = Fit.prior(.3).within(1e-4);

  private static final FieldTraining TRAINING =
      new FieldTraining(
          OpenerReader.FIELDS.stream()
              .map(field -> new FieldTraining.Plan(field, feature -> true, FIT, false))
              .toList());

  @Override
  public String kind() {
    return "openers";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    return TRAINING.settings();
  }

  @Override
  protected Labelled<FieldTraining.Text> read(Language language, List<Path> inputs)
      throws IOException {
    Labelled<FieldTraining.Text> read = new Labelled<>();
    for (Table table : LabelledRows.tables(inputs, "text", "needs_answer", "kind")) {
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

  private static FieldTraining.Text labelled(Table.Row row, String source, Language language) {
    String words = row.text("text");
    Language spoken = LabelledRows.language(row, words, language);
    Text post = Text.of(words, spoken);
    boolean own = spoken.equals(language);
    return new FieldTraining.Text(
        words,
        own ? OpenerFeatures.of(post, OpenerFeatures.feeling(post)) : OpenerFeatures.neutral(post),
        row.cells(),
        source,
        own);
  }
}
