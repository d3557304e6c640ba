package gangway.accurate.training;

import gangway.accurate.AttentionHead;
import gangway.accurate.AttentionHeads;
import gangway.accurate.Network;
import gangway.accurate.PlainWords;
import gangway.language.Language;
import gangway.sentiment.SentimentModel;
import gangway.text.Text;
import gangway.training.layout.LabelledText;
import gangway.training.validate.Folds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains {@link AttentionHeads} on labelled texts: on each network one head for each fold, which
 * sees the other folds. All heads together are the reader; what the one that did not see a text
 * says of it is what the reader is worth.
 */
final class HeadTraining {
  private static final int FOLDS = 4;

  private final List<LabelledText> texts;
  private final List<String> words;
  private final int[] folds;
  private final float[][] heldOut;

  private HeadTraining(Language language, List<LabelledText> texts) {
    this.texts = texts;
    this.words = texts.stream().map(text -> PlainWords.of(Text.of(text.text(), language))).toList();
    this.folds = texts.stream().mapToInt(text -> Folds.of("fold " + text.text(), FOLDS)).toArray();
    this.heldOut = new float[texts.size()][SentimentModel.LABELS.size() * Network.all().size()];
  }

  /**
   * Heads and what they are worth.
   *
   * @param heldOut for each text its point by heads that did not see it
   */
  record Trained(AttentionHeads heads, List<float[]> heldOut) {}

  /** Heads on all networks. */
  static Trained of(Language language, List<LabelledText> texts) {
    HeadTraining training = new HeadTraining(language, texts);
    List<AttentionHeads.OfNetwork> networks = new ArrayList<>();
    for (Network network : Network.all()) {
      networks.add(training.on(network, networks.size()));
    }
    return new Trained(
        new AttentionHeads(SentimentModel.LABELS.size(), networks), List.of(training.heldOut));
  }

  private AttentionHeads.OfNetwork on(Network network, int number) {
    List<float[][]> pieces = words.stream().map(network::pieces).toList();
    // each head by itself on one thread: the same in every run, however many run at once
    List<AttentionHead> heads =
        IntStream.range(0, FOLDS).parallel().mapToObj(fold -> without(fold, pieces)).toList();
    int classes = SentimentModel.LABELS.size();
    for (int i = 0; i < folds.length; i++) {
      float[] logs = AttentionHeads.logs(heads.get(folds[i]), pieces.get(i));
      System.arraycopy(logs, 0, heldOut[i], number * classes, classes);
    }
    return new AttentionHeads.OfNetwork(network, heads);
  }

  private AttentionHead without(int fold, List<float[][]> pieces) {
    int[] others = IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
    float[] counts = new float[others.length];
    for (int j = 0; j < counts.length; j++) {
      counts[j] = texts.get(others[j]).weight();
    }
    return AttentionFit.of(
        IntStream.of(others).mapToObj(pieces::get).toList(),
        IntStream.of(others)
            .map(i -> SentimentModel.LABELS.indexOf(texts.get(i).label()))
            .toArray(),
        counts,
        SentimentModel.LABELS.size(),
        fold);
  }
}
