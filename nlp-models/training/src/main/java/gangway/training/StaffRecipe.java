package gangway.training;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.staff.Facet;
import gangway.staff.Mention;
import gangway.staff.MentionFinder;
import gangway.staff.MentionReader;
import gangway.staff.StaffFeatures;
import gangway.staff.StaffModel;
import gangway.text.Text;
import gangway.training.fit.Example;
import gangway.training.fit.Fit;
import gangway.training.layout.LabelledSentence;
import gangway.training.layout.LabelledSentences;
import gangway.training.layout.Table;
import gangway.training.validate.Evaluation;
import gangway.training.validate.HeldOut;
import gangway.training.validate.Measured;
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

  /** Only sentences labelled by the guide count when calibrating: they alone have full weight. */
  private static final int STEPS = 1;

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
    Examples examples = Examples.none();
    SentenceExamples maker = new SentenceExamples(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      int used = 0;
      for (LabelledSentence sentence : LabelledSentences.of(table, language)) {
        if (seen.add(sentence.text())) {
          used += maker.add(sentence, examples);
        }
      }
      counts.merge(String.valueOf(table.file().getFileName()), used, Integer::sum);
    }
    Map<String, Measured> figures = new LinkedHashMap<>();
    StaffModel model = model(name, examples, figures);
    try (OutputStream stream = Files.newOutputStream(out)) {
      model.write(stream);
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

  private static StaffModel model(String name, Examples examples, Map<String, Measured> figures) {
    MaxentModel mention =
        fit(name, "mention", MENTION_FIT, StaffModel.MENTION, examples.mention(), figures);
    MaxentModel polarity =
        fit(name, "polarity", POLARITY_FIT, StaffModel.POLARITY, examples.polarity(), figures);
    Map<Facet, MaxentModel> facets = new EnumMap<>(Facet.class);
    examples
        .facets()
        .forEach(
            (facet, of) -> {
              if (!of.isEmpty()) {
                facets.put(facet, fit(name, facet.key(), FACET_FIT, StaffModel.FACET, of, figures));
              }
            });
    return new StaffModel(mention, polarity, facets);
  }

  private static MaxentModel fit(
      String name,
      String question,
      Fit fit,
      List<String> labels,
      List<Example> examples,
      Map<String, Measured> figures) {
    HeldOut heldOut = HeldOut.of(name, fit, labels, examples, STEPS);
    List<String> gold = heldOut.examples().stream().map(Example::label).toList();
    figures.put(
        question + ", by cross-validation on sentences labelled by the guide",
        Measured.of(Evaluation.of(labels, gold, heldOut.probabilities())));
    return heldOut.model();
  }
}
