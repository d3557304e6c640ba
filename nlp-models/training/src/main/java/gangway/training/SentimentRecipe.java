package gangway.training;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentFeatures;
import gangway.sentiment.SentimentModel;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.training.fit.Calibration;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledText;
import gangway.training.layout.SentimentLayout;
import gangway.training.layout.Table;
import gangway.training.validate.CrossValidation;
import gangway.training.validate.Evaluation;
import gangway.training.validate.Folds;
import gangway.training.validate.Measured;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
public final class SentimentRecipe implements Recipe {
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

  /** One input: its name, and its labelled texts with their features. */
  private record Source(String name, List<Known> examples) {}

  /** A labelled text with its features. */
  private record Known(Example example, boolean byModel) {
    boolean isDevelopment() {
      return Folds.isDevelopment(example.key());
    }
  }

  @Override
  public String kind() {
    return "sentiment";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name = name(language);
    List<Source> sources = sources(language, inputs);
    List<Known> all = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Source source : sources) {
      counts.merge(source.name(), source.examples().size(), Integer::sum);
      all.addAll(source.examples());
    }
    Fitted fitted = fit(name, all);
    Map<String, Measured> figures =
        language.equals(new Language("fr"))
            ? crossValidated(sources, fitted.heldOut())
            : keptOut(name, sources);
    try (OutputStream stream = Files.newOutputStream(out)) {
      fitted.model().table().write(stream);
    }
    return new Trained(name, counts, figures);
  }

  /** Name and version. */
  private static String name(Language language) {
    return "sentiment-" + language.code() + " 3";
  }

  private static List<Source> sources(Language language, List<Path> inputs) throws IOException {
    List<Source> sources = new ArrayList<>();
    read(language, inputs)
        .forEach(
            (name, texts) ->
                sources.add(
                    new Source(name, texts.stream().map(text -> known(text, language)).toList())));
    return sources;
  }

  /**
   * The labelled texts of each input by its name, in order; of texts that occur twice the first.
   * They are weighted as the models of the language need them.
   *
   * @throws IOException when an input cannot be read or has no layout known; names file and line
   */
  public static Map<String, List<LabelledText>> read(Language language, List<Path> inputs)
      throws IOException {
    boolean apart = inputs.stream().anyMatch(input -> input.toString().endsWith(LABELS_APART));
    Map<String, List<LabelledText>> read = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      Optional<SentimentLayout> layout = SentimentLayout.of(table);
      if (layout.isEmpty() && apart) {
        continue;
      }
      List<LabelledText> texts = LabelledText.of(table); // refuses a layout that is none
      float weight = weight(layout.orElseThrow(), language);
      List<LabelledText> kept =
          read.computeIfAbsent(String.valueOf(table.file().getFileName()), n -> new ArrayList<>());
      for (LabelledText text : texts) {
        if (text.byModel() ? !seen.contains(text.text()) : seen.add(text.text())) {
          float of = weight * weight(text.text(), language);
          kept.add(new LabelledText(text.text(), text.label(), text.weight() * of, text.byModel()));
        }
      }
      texts.forEach(text -> seen.add(text.text()));
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
  public record Fitted(SentimentModel model, List<Sentiment> heldOut) {}

  /**
   * A calibrated model of all these texts, and how models of the other texts read each of them; the
   * same texts always give the same.
   */
  public static Fitted fit(String name, Language language, List<LabelledText> texts) {
    return fit(name, texts.stream().map(text -> known(text, language)).toList());
  }

  /** What a model labelled is learned from, but says nothing of how sure to be. */
  private static Fitted fit(String name, List<Known> known) {
    List<Example> examples = new ArrayList<>();
    known.stream().filter(one -> !one.byModel()).map(Known::example).forEach(examples::add);
    int people = examples.size();
    known.stream().filter(Known::byModel).map(Known::example).forEach(examples::add);
    List<double[]> scores =
        Folds.heldOutScores(Fit.NGRAMS, SentimentModel.LABELS, examples, CALIBRATION_FOLDS)
            .subList(0, people);
    List<String> gold = examples.subList(0, people).stream().map(Example::label).toList();
    Calibration calibration = Calibration.fit(SentimentModel.LABELS, scores, gold);
    MaxentModel model =
        calibration.applied(Fit.NGRAMS.model(name, SentimentModel.LABELS, examples));
    return new Fitted(
        new SentimentModel(model),
        scores.stream().map(s -> sentiment(calibration.applied(s))).toList());
  }

  private static Sentiment sentiment(double[] scores) {
    double[] p = MaxentModel.softmax(scores);
    return new Sentiment(p[0], p[1], p[2]);
  }

  /** Figures of each set; the readings are those of people's texts in the sources' order. */
  private static Map<String, Measured> crossValidated(
      List<Source> sources, List<Sentiment> heldOut) {
    CrossValidation validation = new CrossValidation();
    int at = 0;
    for (Source source : sources) {
      for (Known known : source.examples()) {
        if (!known.byModel()) {
          validation.add(source.name(), known.example().label(), heldOut.get(at++));
        }
      }
    }
    return validation.figures();
  }

  /** Figures of each input on the fifth that the model measured did not see. */
  private static Map<String, Measured> keptOut(String name, List<Source> sources) {
    List<Known> training = new ArrayList<>();
    Map<String, List<Example>> development = new LinkedHashMap<>();
    for (Source source : sources) {
      List<Example> of = development.computeIfAbsent(source.name(), n -> new ArrayList<>());
      for (Known known : source.examples()) {
        if (!known.isDevelopment()) {
          training.add(known);
        } else if (!known.byModel()) {
          of.add(known.example());
        }
      }
    }
    MaxentModel model = fit(name, training).model().table();
    Map<String, Measured> figures = new LinkedHashMap<>();
    development.forEach(
        (input, examples) -> {
          if (!examples.isEmpty()) {
            figures.put("Fifth kept out of " + input, Measured.of(evaluation(model, examples)));
          }
        });
    return figures;
  }

  private static Evaluation evaluation(MaxentModel model, List<Example> examples) {
    return Evaluation.of(
        model.labels(),
        examples.stream().map(Example::label).toList(),
        examples.stream().map(e -> model.probabilities(e.features())).toList());
  }
}
