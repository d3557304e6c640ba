package gangway.training;

import gangway.conduct.OpenerFeatures;
import gangway.conduct.OpenerReader;
import gangway.language.Language;
import gangway.text.Text;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledRows;
import gangway.training.layout.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which opening posts call for an answer, from labelled posts: {@code text, needs_answer, kind}.
 * Posts in another language than the model's teach only what means the same in every language.
 */
public final class OpenerRecipe implements Recipe {
  private static final Fit FIT = new Fit(.3, 2, 1e-4, 0);

  @Override
  public String kind() {
    return "openers";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name = "openers-" + language.code() + " 1";
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<FieldTraining.Labelled> posts = new ArrayList<>();
    for (Table table : LabelledRows.tables(inputs, "text", "needs_answer", "kind")) {
      String source = String.valueOf(table.file().getFileName());
      counts.merge(source, table.rows().size(), Integer::sum);
      for (Table.Row row : table.rows()) {
        posts.add(labelled(row, source, language));
      }
    }
    FieldTraining training =
        new FieldTraining(
            OpenerReader.FIELDS.stream()
                .map(f -> new FieldTraining.Plan(f, x -> true, FIT, false))
                .toList());
    Trained trained = new Trained(name, counts, training.measured(posts));
    try (OutputStream stream = Files.newOutputStream(out)) {
      training.model(name, posts).write(stream);
    }
    return trained;
  }

  private static FieldTraining.Labelled labelled(Table.Row row, String source, Language language) {
    String words = row.text("text");
    Language spoken = LabelledRows.language(row, words, language);
    Text post = Text.of(words, spoken);
    boolean own = spoken.equals(language);
    return new FieldTraining.Labelled(
        words,
        own ? OpenerFeatures.of(post, OpenerFeatures.feeling(post)) : OpenerFeatures.neutral(post),
        row.cells(),
        source,
        own);
  }
}
