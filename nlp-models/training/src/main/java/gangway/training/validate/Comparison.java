package gangway.training.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects labels beside what was read, field by field, and sums them up. */
public final class Comparison {
  private record Pairs(List<String> gold, List<String> read) {}

  private final Map<String, Pairs> fields = new LinkedHashMap<>();
  private final List<Measured.Mistake> mistakes = new ArrayList<>();

  /** Adds one label and what was read. */
  public void add(String id, String field, String gold, String read, String text) {
    Pairs pairs =
        fields.computeIfAbsent(field, f -> new Pairs(new ArrayList<>(), new ArrayList<>()));
    pairs.gold().add(gold);
    pairs.read().add(read);
    if (!gold.equals(read)) {
      mistakes.add(new Measured.Mistake(id, field, gold, read, text));
    }
  }

  /** Whether anything was labelled in a field. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** Figures of one field over all classes labelled or read; without instances if it has none. */
  public Evaluation of(String field) {
    Pairs pairs = fields.getOrDefault(field, new Pairs(List.of(), List.of()));
    TreeSet<String> labels = new TreeSet<>(pairs.gold());
    labels.addAll(pairs.read());
    return Evaluation.ofClasses(List.copyOf(labels), pairs.gold(), pairs.read());
  }

  /** F1 of one class of a field; 0 where the class does not occur. */
  public double f1(String field, String label) {
    Evaluation.PerClass figures = of(field).perClass().get(label);
    return figures == null ? 0 : figures.f1();
  }

  /** All differences, in the order added. */
  public List<Measured.Mistake> mistakes() {
    return List.copyOf(mistakes);
  }
}
