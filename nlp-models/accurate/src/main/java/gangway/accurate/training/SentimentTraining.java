package gangway.accurate.training;

import gangway.accurate.DenseModel;
import gangway.accurate.NetworkSentiment;
import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModel.Pooling;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.training.SentimentTrainer;
import gangway.training.layout.LabelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the accurate reader of sentiment on labelled texts: heads on the networks, a fast reader,
 * and how much to believe each, learned from what they said of texts that they had not seen
 * (stacked generalization, Wolpert 1992).
 */
final class SentimentTraining {
  private static final double MIXING_PENALTY = .1;

  private SentimentTraining() {}

  /** A fast reader, and the reader beside it. */
  record Trained(SentimentModel fast, NetworkSentiment beside) {}

  /**
   * Trains both.
   *
   * @param texts those labelled by a model are for the fast reader alone
   */
  static Trained train(String name, Language language, List<LabelledText> texts) {
    SentimentTrainer.Reader fast = SentimentTrainer.fit("sentiment", language, texts);
    return new Trained(fast.model(), beside(name, language, texts, fast.heldOut()));
  }

  /** Trains a reader that stands alone. */
  static NetworkSentiment alone(String name, Language language, List<LabelledText> texts) {
    return beside(name, language, texts, List.of());
  }

  private static NetworkSentiment beside(
      String name, Language language, List<LabelledText> texts, List<Sentiment> fast) {
    List<LabelledText> labelled = texts.stream().filter(text -> !text.byModel()).toList();
    HeadTraining.Trained trained = HeadTraining.of(language, labelled);
    int width = trained.heads().width();
    int classes = SentimentModel.LABELS.size();
    List<float[]> heard = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      float[] all = Arrays.copyOf(trained.heldOut().get(i), width + (fast.isEmpty() ? 0 : classes));
      for (int k = width; k < all.length; k++) {
        all[k] = (float) DenseModel.log(fast.get(i).probabilities()[k - width]);
      }
      heard.add(all);
    }
    return new NetworkSentiment(trained.heads(), mixing(name, width, heard, labelled));
  }

  /** All labels alike: how probable a label is, is told by texts on which people differ too. */
  private static MaxentModel mixing(
      String name, int width, List<float[]> heard, List<LabelledText> labelled) {
    int classes = SentimentModel.LABELS.size();
    float[] alike = new float[heard.size()];
    Arrays.fill(alike, 1);
    int[] truth =
        labelled.stream().mapToInt(t -> SentimentModel.LABELS.indexOf(t.label())).toArray();
    DenseFit fit = DenseFit.of(new DenseFit.Examples(heard, truth, alike), classes, MIXING_PENALTY);
    Map<String, double[]> rows = new HashMap<>();
    double[] constants = new double[classes];
    for (int k = 0; k < classes; k++) {
      constants[k] = fit.intercept(k);
    }
    rows.putAll(DenseModel.interceptRows(constants));
    for (int d = 0; d < heard.get(0).length; d++) {
      String row =
          d < width ? DenseModel.row(d) : DenseModel.otherRow(SentimentModel.LABELS.get(d - width));
      double[] weights = new double[classes];
      for (int k = 0; k < classes; k++) {
        weights[k] = fit.weight(d, k);
      }
      rows.put(row, weights);
    }
    return MaxentModel.of(
        name, Pooling.SUM, SentimentModel.LABELS, Collections.unmodifiableMap(rows));
  }
}
