package gangway.accurate.training;

import gangway.accurate.DenseModel;
import gangway.accurate.Network;
import gangway.accurate.StaffPoint;
import gangway.language.Language;
import gangway.training.Labelled;
import gangway.training.StaffRatings;
import gangway.training.Trainer;
import gangway.training.layout.Table;
import gangway.training.validate.Measured;
import gangway.training.validate.RankCorrelation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accurate text score of staff from texts with stars. It is measured on each input by a model
 * of the other inputs, since what matters is another airline and another period.
 */
final class AccurateStaffTrainer extends Trainer<StaffTraining.Embedded> {
  @Override
  public String kind() {
    return "staff-rating";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    return StaffTraining.settings(language);
  }

  @Override
  protected Labelled<StaffTraining.Embedded> read(Language language, List<Path> inputs)
      throws IOException {
    AccurateTrainable.requireNetwork(language);
    Labelled<StaffTraining.Embedded> read = new Labelled<>();
    for (Table table : Table.readAll(inputs)) {
      read.add(
          table.file(), StaffTraining.embedded(StaffRatings.read(table, language), Network.bge()));
    }
    return read;
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<StaffTraining.Embedded> labelled) {
    Map<String, List<StaffTraining.Embedded>> byInput = labelled.byInput();
    Map<String, Measured> figures = new LinkedHashMap<>();
    if (byInput.size() > 1) {
      byInput.forEach(
          (input, held) ->
              figures.put(
                  input + ", trained on the others",
                  measured(held, others(byInput, input), language)));
    }
    StaffTraining all = new StaffTraining(language, labelled.all());
    return new Fitted(all.train(name).table()::write, figures);
  }

  private static List<StaffTraining.Embedded> others(
      Map<String, List<StaffTraining.Embedded>> byInput, String held) {
    return byInput.entrySet().stream()
        .filter(input -> !input.getKey().equals(held))
        .flatMap(input -> input.getValue().stream())
        .toList();
  }

  private static Measured measured(
      List<StaffTraining.Embedded> texts, List<StaffTraining.Embedded> others, Language language) {
    StaffTraining held = new StaffTraining(language, texts);
    StaffTraining.Trained trained = new StaffTraining(language, others).train("staff-rating");
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
