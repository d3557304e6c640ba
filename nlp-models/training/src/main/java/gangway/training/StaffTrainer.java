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
import gangway.training.validate.Measured;
import gangway.training.validate.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The staff models of one language, from the layouts of {@link LabelledSentences}: phrases and
 * words, calibrated by cross-validation on sentences labelled by a reader.
 */
public final class StaffTrainer extends Trainer<StaffTrainer.Sentence> {
  private static final Fit MENTION_FIT = Fit.prior(.5);
  private static final Fit POLARITY_FIT = Fit.prior(.3).smoothed(Fit.NGRAMS);
  private static final Fit FACET_FIT = Fit.prior(.3).smoothed(Fit.NGRAMS);

  private static final int FOLDS = 4;

  /** Only sentences labelled by the guide count when calibrating: they alone have full weight. */
  private static final int STEPS = 1;

  /** Half for each side: such a sentence is as near to either. */
  private static final float MIXED_SHARE = .5f;

  @Override
  public String kind() {
    return "staff";
  }

  /**
   * What one sentence is an example of.
   *
   * @param mention of whether sentences speak of staff; null where that is not known
   * @param polarity none, one, or one for each side of a mixed sentence
   * @param facets of those whose label is known
   */
  record Sentence(@Nullable Example mention, List<Example> polarity, Map<Facet, Example> facets) {}

  @Override
  public Map<String, Object> settings(Language language) {
    return Measured.figures(
        "mention",
        MENTION_FIT.settings(),
        "polarity",
        POLARITY_FIT.settings(),
        "facets",
        FACET_FIT.settings(),
        "folds",
        FOLDS);
  }

  @Override
  protected Labelled<Sentence> read(Language language, List<Path> inputs) throws IOException {
    Labelled<Sentence> read = new Labelled<>();
    SentenceExamples maker = new SentenceExamples(language);
    Set<String> seen = new HashSet<>();
    for (Table table : Table.readAll(inputs)) {
      List<Sentence> used = new ArrayList<>();
      for (LabelledSentence sentence : LabelledSentences.of(table, language)) {
        if (seen.add(sentence.text())) {
          maker.of(sentence).ifPresent(used::add);
        }
      }
      read.add(table.file(), used);
    }
    return read;
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

    /** What a sentence is an example of; empty if of nothing. */
    Optional<Sentence> of(LabelledSentence labelled) {
      List<String> words = MentionReader.words(Text.of(labelled.text(), language).tokens());
      Mention before = MentionReader.last(phrases, Text.of(labelled.previous(), language));
      Mention rule = phrases.find(words, before);
      Boolean staff = labelled.staff();
      if (words.isEmpty() || (staff == null && rule == null)) {
        return Optional.empty();
      }
      Example mention =
          staff == null
              ? null
              : new Example(
                  labelled.text(),
                  features.mention(words, rule, before),
                  staff.toString(),
                  labelled.weight());
      if (staff != null && !staff) {
        return Optional.of(new Sentence(mention, List.of(), Map.of()));
      }
      Mention about = rule == null ? Mention.whole(words, before) : rule;
      return Optional.of(
          new Sentence(
              mention,
              polarity(labelled, features.polarity(words, about)),
              facets(labelled, features.facets(words, about))));
    }

    private static List<Example> polarity(LabelledSentence labelled, Set<String> clause) {
      String polarity = labelled.polarity();
      float weight = labelled.weight();
      if (polarity == null) {
        return List.of();
      }
      return polarity.equals("mixed")
          ? List.of(
              new Example(labelled.text(), clause, "negative", weight * MIXED_SHARE),
              new Example(labelled.text(), clause, "positive", weight * MIXED_SHARE))
          : List.of(new Example(labelled.text(), clause, polarity, weight));
    }

    private static Map<Facet, Example> facets(LabelledSentence labelled, Set<String> clause) {
      Map<Facet, Example> facets = new EnumMap<>(Facet.class);
      labelled
          .facets()
          .forEach(
              (facet, label) -> facets.put(facet, new Example(labelled.text(), clause, label)));
      return facets;
    }
  }

  @Override
  protected Fitted fit(String name, Language language, Labelled<Sentence> labelled) {
    List<Sentence> all = labelled.all();
    Map<String, Measured> figures = new LinkedHashMap<>();
    List<Example> mentions = all.stream().map(Sentence::mention).filter(Objects::nonNull).toList();
    List<Example> polarities = all.stream().flatMap(s -> s.polarity().stream()).toList();
    MaxentModel mention = fit(name, "mention", MENTION_FIT, StaffModel.MENTION, mentions, figures);
    MaxentModel polarity =
        fit(name, "polarity", POLARITY_FIT, StaffModel.POLARITY, polarities, figures);
    Map<Facet, MaxentModel> facets = new EnumMap<>(Facet.class);
    for (Facet facet : StaffModel.LEARNT) {
      List<Example> of =
          all.stream().map(s -> s.facets().get(facet)).filter(Objects::nonNull).toList();
      if (!of.isEmpty()) {
        facets.put(facet, fit(name, facet.key(), FACET_FIT, StaffModel.FACET, of, figures));
      }
    }
    return new Fitted(new StaffModel(mention, polarity, facets)::write, figures);
  }

  private static MaxentModel fit(
      String name,
      String question,
      Fit fit,
      List<String> labels,
      List<Example> examples,
      Map<String, Measured> figures) {
    Validation validation = Validation.of(fit, labels, examples, FOLDS).inSteps(STEPS);
    figures.put(
        question + ", by cross-validation on sentences labelled by the guide",
        Measured.of(Evaluation.of(labels, validation.gold(), validation.crossCalibrated(FOLDS))));
    return validation.model(name);
  }
}
