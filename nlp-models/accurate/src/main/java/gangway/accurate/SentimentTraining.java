package gangway.accurate;

import gangway.maxent.MaxentModel;
import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentRecipe;
import gangway.text.Language;
import gangway.text.Text;
import gangway.training.Folds;
import java.util.ArrayList;
import java.util.List;

/** Trains the accurate reader of sentiment on labelled texts, each embedded once. */
final class SentimentTraining {
  /** Strong, for a point has far more numbers than a text has words. */
  private static final double PENALTY = 2000;

  private final Language language;
  private final List<LabelledText> texts;
  private final List<float[]> points;

  private SentimentTraining(Language language, List<LabelledText> texts, List<float[]> points) {
    this.language = language;
    this.texts = texts;
    this.points = points;
  }

  /** Training on labelled texts. */
  static SentimentTraining of(Language language, List<LabelledText> texts, Embedder embedder) {
    return new SentimentTraining(
        language,
        texts,
        texts.stream()
            .map(text -> embedder.embed(PlainWords.of(Text.of(text.text(), language))))
            .toList());
  }

  /** Training on those of its texts that do not belong to the development fifth. */
  SentimentTraining withoutDevelopment() {
    List<LabelledText> some = new ArrayList<>();
    List<float[]> their = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!Folds.isDevelopment(texts.get(i).text())) {
        some.add(texts.get(i));
        their.add(points.get(i));
      }
    }
    return new SentimentTraining(language, some, their);
  }

  /** A fast reader of all its texts, and the table of a {@link DenseModel} beside it. */
  record Trained(SentimentModel fast, MaxentModel table) {}

  /** Trains on all its texts. */
  Trained train(String name) {
    SentimentRecipe.Fitted fast = SentimentRecipe.fit("sentiment", language, texts);
    List<Stacking.Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      examples.add(
          new Stacking.Example(
              text.text(),
              points.get(i),
              SentimentModel.LABELS.indexOf(text.label()),
              1,
              text.weight(),
              fast.heldOut().get(i).probabilities()));
    }
    return new Trained(
        fast.model(), Stacking.table(name, SentimentModel.LABELS, examples, PENALTY));
  }
}
