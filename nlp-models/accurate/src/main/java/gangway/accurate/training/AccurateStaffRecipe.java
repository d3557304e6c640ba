package gangway.accurate.training;

import gangway.accurate.DenseModel;
import gangway.accurate.Network;
import gangway.accurate.StaffPoint;
import gangway.language.Language;
import gangway.training.Recipe;
import gangway.training.StaffRatings;
import gangway.training.Trained;
import gangway.training.layout.Table;
import gangway.training.validate.Measured;
import gangway.training.validate.RankCorrelation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accurate text score of staff from texts with stars. It is measured on each input by a model
 * of the other inputs, since what matters is another airline and another period.
 */
final class AccurateStaffRecipe implements Recipe {
  @Override
  public String kind() {
    return "staff-rating";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    AccurateTrainable.requireNetwork(language);
    String name = "staff-rating-en-accurate 2";
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, StaffTraining> byInput = new LinkedHashMap<>();
    for (Table table : Table.readAll(inputs)) {
      String input = String.valueOf(table.file().getFileName());
      byInput.put(
          input, StaffTraining.of(language, StaffRatings.read(table, language), Network.bge()));
    }
    byInput.forEach((input, training) -> counts.put(input, training.size()));
    Map<String, Measured> figures = new LinkedHashMap<>();
    if (byInput.size() > 1) {
      byInput.forEach(
          (input, held) ->
              figures.put(
                  input + ", trained on the others",
                  measured(
                      held,
                      byInput.values().stream().filter(training -> training != held).toList(),
                      language)));
    }
    StaffTraining all = StaffTraining.all(language, List.copyOf(byInput.values()));
    try (OutputStream stream = Files.newOutputStream(out)) {
      all.train(name).table().write(stream);
    }
    return new Trained(name, counts, figures);
  }

  private static Measured measured(
      StaffTraining held, List<StaffTraining> others, Language language) {
    StaffTraining.Trained trained = StaffTraining.all(language, others).train("staff-rating");
    DenseModel model = DenseModel.of(trained.table(), StaffPoint.WIDTH);
    double[] stars = held.stars();
    return new Measured(
        Measured.figures(
            "n",
            stars.length,
            "spearman_fast",
            RankCorrelation.spearman(held.scores(trained.fast()), stars),
            "spearman_accurate",
            RankCorrelation.spearman(held.scores(trained.fast(), model), stars)),
        List.of());
  }
}
