package gangway.training.validate;

import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How texts are read by models of other texts, set by set. Where labelled texts are few this says
 * more than a fifth kept out.
 */
public final class CrossValidation {
  /** Fewer texts of a class than this say nothing of a choice between two. */
  private static final int ENOUGH = 20;

  private static final List<String> POLES = List.of("negative", "positive");
  private static final int NEGATIVE = SentimentModel.LABELS.indexOf("negative");
  private static final int POSITIVE = SentimentModel.LABELS.indexOf("positive");

  /** Labels and readings of one set. */
  private static final class Answers {
    private final List<String> gold = new ArrayList<>();
    private final List<double[]> read = new ArrayList<>();

    void add(String label, double[] probabilities) {
      gold.add(label);
      read.add(probabilities);
    }

    boolean hasEnough() {
      return POLES.stream().allMatch(pole -> gold.stream().filter(pole::equals).count() >= ENOUGH);
    }

    double macroF1() {
      return Evaluation.of(POLES, gold, read).macroF1();
    }
  }

  private final Map<String, Answers> bySet = new LinkedHashMap<>();
  private final Map<String, Answers> poles = new LinkedHashMap<>();

  /**
   * Takes down how a text was read.
   *
   * @param input the file that it is of; parts of one set ({@code -train}, {@code -dev}) go
   *     together
   */
  public void add(String input, String label, Sentiment read) {
    String set = input.replaceAll("-(train|dev)\\.\\w+$", "");
    double[] p = read.probabilities();
    bySet.computeIfAbsent(set, s -> new Answers()).add(label, p);
    if (POLES.contains(label)) {
      double either = p[NEGATIVE] + p[POSITIVE];
      poles
          .computeIfAbsent(set, s -> new Answers())
          .add(label, new double[] {p[NEGATIVE] / either, p[POSITIVE] / either});
    }
  }

  /**
   * Macro-F1 of the choice between negative and positive in each set that has enough of both, then
   * the figures of all three classes set by set.
   */
  public Map<String, Measured> figures() {
    Map<String, Object> choice = new LinkedHashMap<>();
    poles.forEach(
        (set, answers) -> {
          if (answers.hasEnough()) {
            choice.put(set, answers.macroF1());
          }
        });
    Map<String, Measured> figures = new LinkedHashMap<>();
    figures.put(
        "Negative against positive by cross-validation, macro-F1", new Measured(choice, List.of()));
    bySet.forEach(
        (set, answers) ->
            figures.put(
                "Cross-validation over " + set,
                Measured.of(Evaluation.of(SentimentModel.LABELS, answers.gold, answers.read))));
    return figures;
  }
}
