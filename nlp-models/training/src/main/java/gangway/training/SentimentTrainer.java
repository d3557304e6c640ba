package gangway.training;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentFeatures;
import gangway.sentiment.SentimentModel;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledText;
import gangway.training.layout.SentimentLayout;
import gangway.training.layout.Table;
import gangway.training.validate.Answers;
import gangway.training.validate.Measured;
import gangway.training.validate.Validation;
import gangway.training.validate.Validation.KeptOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sentiment from labelled texts of any {@link SentimentLayout}: n-grams and values by lexicon,
 * calibrated by cross-validation.
 *
 * <p>Where labels that stand apart ({@code NAME.labels.tsv}) are among the inputs, files of no such
 * layout may be too: they hold the texts that the labels point to.
 */
public final class SentimentTrainer extends Trainer<SentimentTrainer.Known> {
  private static final int CALIBRATION_FOLDS = 4;
  private static final String LABELS_APART = ".labels.tsv";

  /**
   * English has posts in plenty: reviews count less beside them. Without reviews, posts of other
   * trades are read worse; at full weight, tweets are.
   */
  private static final float ENGLISH_REVIEW_WEIGHT = .3f;

  /**
   * French has few posts and reviews. English ones of the same trades teach it too: customers mix
   * words of both, and files of reviews hold several languages. At full weight they would outnumber
   * the French.
   */
  private static final float OTHER_LANGUAGE_WEIGHT = .5f;

  private static final Fit FIT = Fit.prior(.4).smoothed(Fit.NGRAMS);

  /** A labelled text with its features. */
  record Known(Example example, boolean byModel) {
    String key() {
      return example.key();
    }
  }

  @Override
  public String kind() {
    return "sentiment";
  }

  @Override
  public Map<String, Object> settings(Language language) {
    Map<String, Object> settings = FIT.settings();
    settings.put("calibration_folds", CALIBRATION_FOLDS);
    return settings;
  }

  @Override
  protected Labelled<Known> read(Language language, List<Path> inputs) throws IOException {
    Labelled<Known> read = new Labelled<>();
    texts(language, inputs)
        .byInput()
        .forEach(
            (input, texts) ->
                read.add(input, texts.stream().map(text -> known(text, language)).toList()));
    return read;
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<Known> labelled) {
    Reader reader = fit(name, labelled.all());
    Map<String, Measured> figures =
        language.equals(new Language("fr"))
            ? crossValidated(labelled, reader.heldOut())
            : keptOut(name, labelled);
    return new Fitted(reader.model().table()::write, figures);
  }

  /**
   * The labelled texts of each input, in order; of texts that occur twice the first. They are
   * weighted as the models of the language need them.
   *
   * @throws IOException when an input cannot be read or has no layout known; names file and line
   */
  public static Labelled<LabelledText> texts(Language language, List<Path> inputs)
      throws IOException {
    boolean apart = inputs.stream().anyMatch(input -> input.toString().endsWith(LABELS_APART));
    Labelled<LabelledText> read = new Labelled<>();
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      Optional<SentimentLayout> layout = SentimentLayout.of(table);
      if (layout.isEmpty() && apart) {
        continue;
      }
      List<LabelledText> texts = LabelledText.of(table); // refuses a layout that is none
      float weight = weight(layout.orElseThrow(), language);
      List<LabelledText> kept = new ArrayList<>();
      for (LabelledText text : texts) {
        if (text.byModel() ? !seen.contains(text.text()) : seen.add(text.text())) {
          float of = weight * weight(text.text(), language);
          kept.add(new LabelledText(text.text(), text.label(), text.weight() * of, text.byModel()));
        }
      }
      texts.forEach(text -> seen.add(text.text()));
      read.add(table.file(), kept);
    }
    return read;
  }

  private static float weight(SentimentLayout layout, Language language) {
    return language.equals(new Language("en")) && layout.isOfReviews() ? ENGLISH_REVIEW_WEIGHT : 1;
  }

  private static float weight(String text, Language language) {
    return language.equals(new Language("fr"))
            && !LanguageIdentifier.shared().identify(text).equals(new Language("fr"))
        ? OTHER_LANGUAGE_WEIGHT
        : 1;
  }

  private static Known known(LabelledText text, Language language) {
    return new Known(
        new Example(
            text.text(),
            SentimentFeatures.of(Text.of(text.text(), language)),
            text.label(),
            text.weight()),
        text.byModel());
  }

  /**
   * A model and what it is worth on texts that it has not seen.
   *
   * @param model of all texts
   * @param heldOut for each text that a person labelled, in their order, its calibrated class
   *     probabilities by a model of other texts
   */
  public record Reader(SentimentModel model, List<Sentiment> heldOut) {}

  /**
   * A calibrated model of all these texts, and how models of the other texts read each of them; the
   * same texts always give the same.
   */
  public static Reader fit(String name, Language language, List<LabelledText> texts) {
    return fit(name, texts.stream().map(text -> known(text, language)).toList());
  }

  /** What a model labelled is learned from, but says nothing of how sure to be. */
  private static Reader fit(String name, List<Known> known) {
    List<Example> examples = new ArrayList<>();
    known.stream().filter(one -> !one.byModel()).map(Known::example).forEach(examples::add);
    int people = examples.size();
    known.stream().filter(Known::byModel).map(Known::example).forEach(examples::add);
    Validation validation =
        Validation.of(FIT, SentimentModel.LABELS, examples, CALIBRATION_FOLDS).ofFirst(people);
    return new Reader(
        new SentimentModel(validation.model(name)),
        validation.calibrated().stream().map(SentimentTrainer::sentiment).toList());
  }

  private static Sentiment sentiment(double[] scores) {
    double[] p = MaxentModel.softmax(scores);
    return new Sentiment(p[0], p[1], p[2]);
  }

  /** Figures of each set; the readings are those of people's texts in the inputs' order. */
  private static Map<String, Measured> crossValidated(
      Labelled<Known> labelled, List<Sentiment> heldOut) {
    SentimentFigures figures = new SentimentFigures();
    Iterator<Sentiment> read = heldOut.iterator();
    labelled
        .byInput()
        .forEach(
            (input, texts) ->
                texts.stream()
                    .filter(known -> !known.byModel())
                    .forEach(known -> figures.add(input, known.example().label(), read.next())));
    return figures.figures();
  }

  /** Figures of each input on the fifth that the model measured did not see. */
  private static Map<String, Measured> keptOut(String name, Labelled<Known> labelled) {
    SentimentModel model = fit(name, KeptOut.of(labelled.all(), Known::key).training()).model();
    Map<String, Measured> figures = new LinkedHashMap<>();
    labelled
        .byInput()
        .forEach(
            (input, texts) -> {
              Answers answers = new Answers(SentimentModel.LABELS);
              KeptOut.of(texts, Known::key).development().stream()
                  .filter(known -> !known.byModel())
                  .map(Known::example)
                  .forEach(
                      one -> answers.add(one.label(), model.table().probabilities(one.features())));
              if (!answers.isEmpty()) {
                figures.put("Fifth kept out of " + input, answers.measured());
              }
            });
    return figures;
  }
}
