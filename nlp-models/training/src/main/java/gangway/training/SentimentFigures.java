package gangway.training;

import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.training.validate.Answers;
import gangway.training.validate.Measured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How texts are read by models of other texts, set by set. Where labelled texts are few this says
 * more than a fifth kept out.
 */
final class SentimentFigures {
  /** Fewer texts of a class than this say nothing of a choice between two. */
  private static final int ENOUGH = 20;

  private static final List<String> POLES = List.of("negative", "positive");
  private static final int NEGATIVE = SentimentModel.LABELS.indexOf("negative");
  private static final int POSITIVE = SentimentModel.LABELS.indexOf("positive");

  private final Map<String, Answers> bySet = new LinkedHashMap<>();
  private final Map<String, Answers> poles = new LinkedHashMap<>();

  /**
   * Takes down how a text was read.
   *
   * @param input the file that it is of; parts of one set ({@code -train}, {@code -dev}) go
   *     together
   */
  void add(String input, String label, Sentiment read) {
    String set = input.replaceAll("-(train|dev)\\.\\w+$", "");
    double[] p = read.probabilities();
    bySet.computeIfAbsent(set, s -> new Answers(SentimentModel.LABELS)).add(label, p);
    if (POLES.contains(label)) {
      double either = p[NEGATIVE] + p[POSITIVE];
      poles
          .computeIfAbsent(set, s -> new Answers(POLES))
          .add(label, new double[] {p[NEGATIVE] / either, p[POSITIVE] / either});
    }
  }

  /**
   * Macro-F1 of the choice between negative and positive in each set that has enough of both, then
   * the figures of all three classes set by set.
   */
  Map<String, Measured> figures() {
    Map<String, Object> choice = new LinkedHashMap<>();
    poles.forEach(
        (set, answers) -> {
          if (POLES.stream().allMatch(pole -> answers.count(pole) >= ENOUGH)) {
            choice.put(set, answers.evaluation().macroF1());
          }
        });
    Map<String, Measured> figures = new LinkedHashMap<>();
    figures.put(
        "Negative against positive by cross-validation, macro-F1", new Measured(choice, List.of()));
    bySet.forEach(
        (set, answers) -> figures.put("Cross-validation over " + set, answers.measured()));
    return figures;
  }
}
