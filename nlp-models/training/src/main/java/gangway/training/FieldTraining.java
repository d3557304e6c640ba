package gangway.training;

import static java.util.Objects.requireNonNull;

import gangway.conduct.Field;
import gangway.conduct.FieldModel;
import gangway.maxent.MaxentModel;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.validate.Answers;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Measured;
import gangway.training.validate.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fits a {@link FieldModel}: each field by itself, calibrated on held-out scores, and with a
 * decision that gives rare values their due.
 */
final class FieldTraining {
  /**
   * One labelled text.
   *
   * @param key decides the fold that it falls into
   * @param features those present
   * @param labels by the field's name; a field without label is not learnt from this text
   * @param source the file it is of; figures of each source are told apart
   * @param measured whether figures are taken on it
   */
  record Text(
      String key,
      Set<String> features,
      Map<String, String> labels,
      String source,
      boolean measured) {}

  /** Folds of the measuring, and those within them by which calibration and decision are found. */
  private static final int FOLDS = 5;

  private static final int INNER_FOLDS = 5;

  /** Steps in which the pull toward rare values is tried, from none to equal priors. */
  private static final int STEPS = 10;

  /** A gain in macro-F1 below this is taken for chance. */
  private static final double WORTHWHILE = .01;

  /**
   * How one field is trained.
   *
   * @param features those that may have a weight
   * @param fit how its weights are fitted
   * @param evenHanded whether rare values are told more often than they are the likeliest, so that
   *     macro-F1 is highest; else the likeliest is told
   */
  record Plan(Field field, Predicate<String> features, Fit fit, boolean evenHanded) {}

  private final List<Plan> plans;
  private final List<Field> fields;

  FieldTraining(List<Plan> plans) {
    this.plans = plans;
    this.fields = plans.stream().map(Plan::field).toList();
  }

  /** The table of all fields. */
  MaxentModel model(String name, List<Text> texts) {
    List<String> labels = new ArrayList<>();
    for (Field field : fields) {
      field.values().forEach(value -> labels.add(field.label(value)));
    }
    Map<String, double[]> weights = new HashMap<>();
    int first = 0;
    for (Plan plan : plans) {
      MaxentModel model = train(plan, texts);
      for (String feature : model.features()) {
        double[] row = weights.computeIfAbsent(feature, f -> new double[labels.size()]);
        double[] values = model.weights(feature);
        System.arraycopy(values, 0, row, first, values.length);
      }
      first += plan.field().values().size();
    }
    return MaxentModel.of(name, MaxentModel.Pooling.SUM, labels, weights);
  }

  /** The model of one field, its decision among its weights. */
  private static MaxentModel train(Plan plan, List<Text> texts) {
    Field field = plan.field();
    List<Example> examples = new ArrayList<>();
    for (Text text : texts) {
      String label = text.labels().get(field.name());
      if (label != null && field.values().contains(label)) {
        Set<String> features =
            text.features().stream().filter(plan.features()).collect(Collectors.toSet());
        examples.add(new Example(text.key(), features, label));
      }
    }
    Validation validation = Validation.of(plan.fit(), field.values(), examples, INNER_FOLDS);
    MaxentModel model = validation.model(field.name());
    return plan.evenHanded()
        ? decided(model, decision(field.values(), validation.gold(), validation.calibrated()))
        : model;
  }

  private static MaxentModel decided(MaxentModel model, double[] decision) {
    Map<String, double[]> weights = new HashMap<>();
    model.features().forEach(feature -> weights.put(feature, model.weights(feature)));
    weights.put(FieldModel.DECISION, decision);
    return MaxentModel.of(model.name(), model.pooling(), model.labels(), weights);
  }

  /**
   * What to add to the scores so that the macro-F1 of held-out decisions is highest: a share of the
   * priors' logarithms, the smallest of several that do about equally well.
   */
  private static double[] decision(List<String> values, List<String> gold, List<double[]> heldOut) {
    double[] rarity =
        values.stream()
            .mapToDouble(
                v ->
                    -Math.log(
                        (1.0 + gold.stream().filter(v::equals).count())
                            / (gold.size() + values.size())))
            .toArray();
    double[] best = new double[rarity.length];
    double highest = -1;
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      double[] shift = Arrays.stream(rarity).map(r -> r * share).toArray();
      List<String> read = heldOut.stream().map(s -> values.get(likeliest(s, shift))).toList();
      double macro = Evaluation.ofClasses(values, gold, read).macroF1();
      if (macro > highest + WORTHWHILE) {
        highest = macro;
        best = shift;
      }
    }
    return best;
  }

  private static int likeliest(double[] scores, double[] shift) {
    double[] shifted = scores.clone();
    for (int k = 0; k < shifted.length; k++) {
      shifted[k] += shift[k];
    }
    return MaxentModel.likeliest(shifted);
  }

  /**
   * Figures by cross-validation: each text read by a model that was fitted, calibrated and given
   * its decision without the fold that holds it.
   */
  Map<String, Measured> measured(List<Text> texts) {
    Map<Field, Answers> all = new LinkedHashMap<>();
    Map<String, Map<Field, Answers>> bySource = new LinkedHashMap<>();
    Validation.across(
        FOLDS,
        texts,
        Text::key,
        others -> new FieldModel(model("fold", others), fields),
        (model, text) -> {
          if (text.measured()) {
            FieldModel.Reading reading = model.read(text.features());
            answer(all, text, reading);
            answer(
                bySource.computeIfAbsent(text.source(), s -> new LinkedHashMap<>()), text, reading);
          }
        });
    Map<String, Measured> figures = new LinkedHashMap<>();
    bySource.forEach((source, answers) -> figures.put("of " + source, brief(answers)));
    all.forEach((field, answers) -> figures.put(field.name(), answers.measured()));
    return figures;
  }

  private void answer(Map<Field, Answers> answers, Text text, FieldModel.Reading reading) {
    for (Field field : fields) {
      String label = text.labels().get(field.name());
      if (label != null && field.values().contains(label)) {
        answers
            .computeIfAbsent(field, f -> new Answers(f.values()))
            .add(label, reading.value(field), reading.probabilities(field));
      }
    }
  }

  /** One figure or two a field, named as the evaluation of labelled files names them. */
  private static Measured brief(Map<Field, Answers> answers) {
    Map<String, Object> figures = new LinkedHashMap<>();
    answers.forEach(
        (field, of) -> {
          Evaluation evaluation = of.evaluation();
          figures.put(field.name() + "_n", evaluation.n());
          figures.put(field.name() + "_macro_f1", evaluation.macroF1());
          if (field.values().size() == 2) {
            Evaluation.PerClass first = evaluation.perClass().get(field.values().get(0));
            figures.put(field.name() + "_f1", requireNonNull(first).f1());
          }
        });
    return new Measured(figures, List.of());
  }

  /** How each field is fitted, for the model's file. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (Plan plan : plans) {
      Map<String, Object> of = plan.fit().settings();
      of.put("even_handed", plan.evenHanded());
      settings.put(plan.field().name(), of);
    }
    settings.put("folds", FOLDS);
    settings.put("inner_folds", INNER_FOLDS);
    return settings;
  }
}
