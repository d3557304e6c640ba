package gangway.conduct;

import static java.util.Objects.requireNonNull;

import gangway.maxent.MaxentModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Maximum-entropy models of several fields over the same features, kept in one table. Its labels
 * are {@code courtesy=done}, {@code courtesy=missed} and so on; each field's probabilities sum to 1
 * by themselves. Immutable and thread-safe.
 *
 * <p>Probabilities are calibrated. Which value is told is another matter where values are rare: the
 * weights of the feature {@value #DECISION} are added to the scores for that, and only for that.
 */
public final class FieldModel {
  /** Never among a text's features. */
  public static final String DECISION = "decision";

  private final MaxentModel table;
  private final Map<Field, Integer> firstLabel = new HashMap<>();
  private final double[] decision;

  /**
   * A model by its table.
   *
   * @throws IllegalArgumentException when the table lacks the labels of a field
   */
  public FieldModel(MaxentModel table, List<Field> fields) {
    this.table = table;
    this.decision = table.weights(DECISION);
    for (Field field : fields) {
      List<String> labels = field.values().stream().map(field::label).toList();
      int first = table.labels().indexOf(labels.get(0));
      if (first < 0
          || first + labels.size() > table.labels().size()
          || !table.labels().subList(first, first + labels.size()).equals(labels)) {
        throw new IllegalArgumentException(
            table.name() + " has labels " + table.labels() + ", expected " + labels);
      }
      firstLabel.put(field, first);
    }
  }

  /** Name and version. */
  public String name() {
    return table.name();
  }

  /** What is read off one text. */
  public Reading read(Set<String> features) {
    return new Reading(table.scores(features));
  }

  /** The scores of one text's fields. */
  public final class Reading {
    private final double[] scores;

    private Reading(double[] scores) {
      this.scores = scores;
    }

    /** Calibrated probabilities of a field's values. */
    public double[] probabilities(Field field) {
      return MaxentModel.softmax(part(field, scores));
    }

    /** The value to tell. */
    public String value(Field field) {
      double[] shifted = part(field, scores);
      double[] shift = part(field, decision);
      for (int k = 0; k < shifted.length; k++) {
        shifted[k] += shift[k];
      }
      return field.values().get(MaxentModel.likeliest(shifted));
    }

    private double[] part(Field field, double[] all) {
      double[] part = new double[field.values().size()];
      System.arraycopy(all, requireNonNull(firstLabel.get(field)), part, 0, part.length);
      return part;
    }
  }
}
