package gangway.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gangway.training.Evaluation;

/** A classifier's figures as JSON. */
final class EvaluationJson {
  private EvaluationJson() {}

  static ObjectNode of(Evaluation evaluation) {
    ObjectNode node = Json.object();
    node.put("n", evaluation.n());
    node.put("accuracy", evaluation.accuracy());
    node.put("macro_f1", evaluation.macroF1());
    ObjectNode perClass = node.putObject("per_class");
    evaluation
        .perClass()
        .forEach(
            (label, figures) ->
                perClass
                    .putObject(label)
                    .put("precision", figures.precision())
                    .put("recall", figures.recall())
                    .put("f1", figures.f1())
                    .put("n", figures.n()));
    ObjectNode calibration = node.putObject("calibration_error");
    evaluation.calibrationError().forEach(calibration::put);
    return node;
  }
}
