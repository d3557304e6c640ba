package gangway.sentiment;

import gangway.maxent.MaxentModel;
import gangway.text.Language;
import gangway.text.Text;
import gangway.training.Calibration;
import gangway.training.Evaluation;
import gangway.training.Example;
import gangway.training.Fit;
import gangway.training.Folds;
import gangway.training.Measured;
import gangway.training.Recipe;
import gangway.training.Trained;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentiment from labelled texts: n-grams, calibrated by cross-validation. */
public final class SentimentRecipe implements Recipe {
  private static final int CALIBRATION_FOLDS = 4;

  @Override
  public String kind() {
    return "sentiment";
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name = "sentiment-" + language.code() + " 1";
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Example> training = new ArrayList<>();
    List<Example> development = new ArrayList<>();
    for (Path input : inputs) {
      List<LabelledText> texts = LabelledText.read(input);
      counts.merge(String.valueOf(input.getFileName()), texts.size(), Integer::sum);
      for (LabelledText text : texts) {
        (Folds.isDevelopment(text.text()) ? development : training).add(example(text, language));
      }
    }
    Evaluation figures = evaluation(calibrated(name, training), development);
    training.addAll(development);
    try (OutputStream stream = Files.newOutputStream(out)) {
      calibrated(name, training).write(stream);
    }
    return new Trained(name, counts, Map.of("development fifth", Measured.of(figures)));
  }

  private static Example example(LabelledText text, Language language) {
    return new Example(
        text.text(),
        SentimentFeatures.of(Text.of(text.text(), language)),
        text.label(),
        text.weight());
  }

  private static MaxentModel calibrated(String name, List<Example> examples) {
    List<double[]> scores =
        Folds.heldOutScores(Fit.NGRAMS, SentimentModel.LABELS, examples, CALIBRATION_FOLDS);
    List<String> gold = examples.stream().map(Example::label).toList();
    return Calibration.fit(SentimentModel.LABELS, scores, gold)
        .applied(Fit.NGRAMS.model(name, SentimentModel.LABELS, examples));
  }

  private static Evaluation evaluation(MaxentModel model, List<Example> examples) {
    return Evaluation.of(
        model.labels(),
        examples.stream().map(Example::label).toList(),
        examples.stream().map(e -> model.probabilities(e.features())).toList());
  }
}
