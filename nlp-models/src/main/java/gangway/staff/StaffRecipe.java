package gangway.staff;

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
import gangway.training.Table;
import gangway.training.Trained;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The staff models of one language, from the layouts of {@link LabelledSentences}: phrases and
 * words, calibrated by cross-validation on sentences labelled by a reader.
 */
public final class StaffRecipe implements Recipe {
  private static final Fit MENTION_FIT = new Fit(.5, 2, 1e-3, 0);
  private static final Fit POLARITY_FIT = new Fit(.3, 2, 1e-3, .3);
  private static final Fit FACET_FIT = new Fit(.3, 2, 1e-3, .3);
  private static final int CALIBRATION_FOLDS = 4;

  /** Half for each side: such a sentence is as near to either. */
  private static final float MIXED_SHARE = .5f;

  @Override
  public String kind() {
    return "staff";
  }

  /** Examples for each question. */
  private record Examples(
      List<Example> mention, List<Example> polarity, Map<Facet, List<Example>> facets) {
    static Examples none() {
      Map<Facet, List<Example>> facets = new EnumMap<>(Facet.class);
      for (Facet facet : StaffModel.LEARNT) {
        facets.put(facet, new ArrayList<>());
      }
      return new Examples(new ArrayList<>(), new ArrayList<>(), facets);
    }
  }

  @Override
  public Trained train(Language language, List<Path> inputs, Path out) throws IOException {
    String name = "staff-" + language.code() + " 1";
    Map<String, Integer> counts = new LinkedHashMap<>();
    Examples training = Examples.none();
    Examples development = Examples.none();
    Examples all = Examples.none();
    SentenceExamples maker = new SentenceExamples(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      List<LabelledSentence> sentences = LabelledSentences.of(table, language);
      int used = 0;
      for (LabelledSentence sentence : sentences) {
        if (seen.add(sentence.text())) {
          used += maker.add(sentence, all);
          boolean kept = Folds.isDevelopment(sentence.text());
          maker.add(sentence, kept ? development : training);
        }
      }
      counts.merge(String.valueOf(table.file().getFileName()), used, Integer::sum);
    }
    Map<String, Measured> figures = figures(model(name, training), development);
    try (OutputStream stream = Files.newOutputStream(out)) {
      model(name, all).write(stream);
    }
    return new Trained(name, counts, figures);
  }

  /** Labelled sentences into examples, by the features of their language. */
  private static final class SentenceExamples {
    private final Language language;
    private final MentionFinder phrases;
    private final StaffFeatures features;

    SentenceExamples(Language language) {
      this.language = language;
      this.phrases = new MentionFinder(language);
      this.features = new StaffFeatures(language);
    }

    /** Adds what a sentence is an example of; returns 1 if of anything, else 0. */
    int add(LabelledSentence labelled, Examples examples) {
      List<String> words = MentionReader.words(Text.of(labelled.text(), language).tokens());
      Mention before = MentionReader.last(phrases, Text.of(labelled.previous(), language));
      Mention rule = phrases.find(words, before);
      Boolean staff = labelled.staff();
      String key = labelled.text();
      if (words.isEmpty() || (staff == null && rule == null)) {
        return 0;
      }
      if (staff != null) {
        examples.mention.add(
            new Example(
                key, features.mention(words, rule, before), staff.toString(), labelled.weight()));
      }
      if (staff == null || staff) {
        Mention mention = rule == null ? Mention.whole(words, before) : rule;
        addPolarity(labelled, features.polarity(words, mention), examples.polarity);
        addFacets(labelled, features.facets(words, mention), examples.facets);
      }
      return 1;
    }

    private static void addPolarity(
        LabelledSentence labelled, Set<String> clause, List<Example> examples) {
      String polarity = labelled.polarity();
      float weight = labelled.weight();
      if ("mixed".equals(polarity)) {
        examples.add(new Example(labelled.text(), clause, "negative", weight * MIXED_SHARE));
        examples.add(new Example(labelled.text(), clause, "positive", weight * MIXED_SHARE));
      } else if (polarity != null) {
        examples.add(new Example(labelled.text(), clause, polarity, weight));
      }
    }

    private static void addFacets(
        LabelledSentence labelled, Set<String> clause, Map<Facet, List<Example>> examples) {
      examples.forEach(
          (facet, of) -> {
            String label = labelled.facets().get(facet);
            if (label != null) {
              of.add(new Example(labelled.text(), clause, label));
            }
          });
    }
  }

  private static StaffModel model(String name, Examples examples) {
    Map<Facet, MaxentModel> facets = new EnumMap<>(Facet.class);
    examples
        .facets()
        .forEach(
            (facet, of) -> {
              if (!of.isEmpty()) {
                facets.put(facet, fit(name, FACET_FIT, StaffModel.FACET, of));
              }
            });
    return new StaffModel(
        fit(name, MENTION_FIT, StaffModel.MENTION, examples.mention()),
        fit(name, POLARITY_FIT, StaffModel.POLARITY, examples.polarity()),
        facets);
  }

  private static MaxentModel fit(
      String name, Fit fit, List<String> labels, List<Example> examples) {
    MaxentModel model = fit.model(name, labels, examples);
    List<double[]> scores = Folds.heldOutScores(fit, labels, examples, CALIBRATION_FOLDS);
    List<double[]> sure = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (examples.get(i).weight() == 1) {
        sure.add(scores.get(i));
        gold.add(examples.get(i).label());
      }
    }
    return gold.isEmpty() ? model : Calibration.fit(labels, sure, gold).applied(model);
  }

  private static Map<String, Measured> figures(StaffModel model, Examples development) {
    Map<String, Measured> figures = new LinkedHashMap<>();
    figures.put("mention", measured(model.mention(), development.mention()));
    figures.put("polarity", measured(model.polarity(), development.polarity()));
    for (Facet facet : StaffModel.LEARNT) {
      MaxentModel of = model.facets().get(facet);
      if (of != null) {
        figures.put(facet.key(), measured(of, development.facets().getOrDefault(facet, List.of())));
      }
    }
    return figures;
  }

  private static Measured measured(MaxentModel model, List<Example> examples) {
    List<Example> sure = examples.stream().filter(e -> e.weight() == 1).toList();
    return Measured.of(
        Evaluation.of(
            model.labels(),
            sure.stream().map(Example::label).toList(),
            sure.stream().map(e -> model.probabilities(e.features())).toList()));
  }
}
