package gangway.training.validate;

import gangway.maxent.MaxentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels of texts beside what was read: the class told, and how likely each is. */
public final class Answers {
  private final List<String> labels;
  private final List<String> gold = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<double[]> probabilities = new ArrayList<>();

  /** None yet, over these classes. */
  public Answers(List<String> labels) {
    this.labels = labels;
  }

  /** Takes down one text whose class is told otherwise than by the highest probability. */
  public void add(String label, String read, double[] likely) {
    gold.add(label);
    told.add(read);
    probabilities.add(likely);
  }

  /** Takes down one text, told by its highest probability. */
  public void add(String label, double[] likely) {
    add(label, labels.get(MaxentModel.likeliest(likely)), likely);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return gold.isEmpty();
  }

  /** How many texts are truly of a class. */
  public long count(String label) {
    return gold.stream().filter(label::equals).count();
  }

  /** How well what was told meets the labels. */
  public Evaluation evaluation() {
    return Evaluation.ofClasses(labels, gold, told);
  }

  /** Figures of what was told, with the calibration of the probabilities. */
  public Measured measured() {
    Map<String, Object> figures = new LinkedHashMap<>(evaluation().figures());
    Map<String, Object> likely = Evaluation.of(labels, gold, probabilities).figures();
    for (String name : List.of("calibration_error", "calibration")) {
      Object value = likely.get(name);
      if (value != null) {
        figures.put(name, value);
      }
    }
    return new Measured(figures, List.of());
  }
}
