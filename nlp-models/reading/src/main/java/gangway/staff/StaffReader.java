package gangway.staff;

import gangway.language.Language;
import gangway.language.Languages;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import gangway.text.Text;
import gangway.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of frontline staff. Phrases find the words about staff; maximum-entropy
 * models on phrases and words decide. Thread-safe, deterministic; models are loaded once in the
 * JVM.
 */
public final class StaffReader {
  private static final PerLanguage<Optional<StaffReader>> SHARED =
      new PerLanguage<>(pack -> shipped(pack.language()));

  private static Optional<StaffReader> shipped(Language language) {
    return StaffModel.shipped(language)
        .flatMap(
            model ->
                StaffRatingModel.shipped(language)
                    .map(ratings -> new StaffReader(language, model, ratings)));
  }

  /** A stance is mixed when either side is at least this likely and both have words for it. */
  private static final double MIXED = .3;

  /** A facet is spoken of unless it is at least this likely that it is not: F1 is best there. */
  private static final double SILENT = .6;

  private final StaffModel model;
  private final StaffRatingModel ratings;
  private final MentionReader mentions;
  private final StaffFeatures features;
  private final StanceReader stances;

  /** A reader by its models. */
  public StaffReader(Language language, StaffModel model, StaffRatingModel ratings) {
    this.model = model;
    this.ratings = ratings;
    this.mentions = new MentionReader(language, model.mention());
    this.features = new StaffFeatures(language);
    this.stances = new StanceReader(StaffLexicon.of(language));
  }

  /** Whether texts of a language can be read. */
  public static boolean reads(Language language) {
    return find(language).isPresent();
  }

  private static Optional<StaffReader> find(Language language) {
    return SHARED.ownOf(language).flatMap(Function.identity());
  }

  /** Name and version of the models of all listed languages that are read, for the report. */
  public static List<String> models() {
    List<String> names = new ArrayList<>();
    for (Language language : Languages.shipped().all()) {
      find(language)
          .ifPresent(
              reader -> {
                names.add(reader.model.name());
                names.add(reader.ratings.name());
              });
    }
    return names;
  }

  /** The reader of a language that {@link #reads} names. */
  public static StaffReader of(Language language) {
    return find(language)
        .orElseThrow(() -> new IllegalArgumentException("staff are not read in " + language));
  }

  /** What a text says of staff; {@link StaffReading#NONE} for a language that is not read. */
  public static StaffReading read(Text text) {
    return find(text.language()).map(reader -> reader.readText(text)).orElse(StaffReading.NONE);
  }

  /** What a text in the language of this reader says of staff. */
  public StaffReading readText(Text text) {
    List<MentionReader.Seen> seen = mentions.read(text);
    List<StaffSentence> found = new ArrayList<>();
    for (MentionReader.Seen sentence : seen) {
      if (sentence.mention() != null) {
        found.add(judge(text, sentence, sentence.mention()));
      }
    }
    return found.isEmpty()
        ? StaffReading.NONE
        : new StaffReading(found, ratings.score(features.rating(text, seen)));
  }

  /**
   * The mention in one sentence that follows another, as in labelled data.
   *
   * @param previous the sentence before it; null or without words where there is none
   */
  public @Nullable StaffSentence readSentence(@Nullable Text previous, Text text) {
    MentionReader.Seen seen = mentions.readSentence(previous, text);
    return seen.mention() == null ? null : judge(text, seen, seen.mention());
  }

  private StaffSentence judge(Text text, MentionReader.Seen seen, Mention mention) {
    List<Token> about = seen.about();
    String excerpt =
        text.original().substring(about.get(0).begin(), about.get(about.size() - 1).end()).strip();
    StanceReader.PhraseCounts phrases = stances.read(seen.aboutWords());
    Stance stance = stance(features.polarity(seen.words(), mention));
    return new StaffSentence(
        excerpt,
        mention.kind(),
        polarity(stance, phrases),
        stance.score(),
        facets(features.facets(seen.words(), mention), phrases.facets()));
  }

  private Stance stance(Set<String> clause) {
    double[] p = model.polarity().probabilities(clause);
    return new Stance(p[0], p[1], p[2]);
  }

  private static Polarity polarity(Stance stance, StanceReader.PhraseCounts phrases) {
    boolean torn =
        phrases.good() > 0
            && phrases.bad() > 0
            && Math.min(stance.negative(), stance.positive()) >= MIXED;
    return torn ? Polarity.MIXED : stance.polarity();
  }

  /** Facets with a model as it says, the others as the phrases say. */
  private Map<Facet, Polarity> facets(Set<String> clause, Map<Facet, Polarity> phrases) {
    Map<Facet, Polarity> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      MaxentModel learnt = model.facets().get(facet);
      Polarity said = learnt == null ? phrases.get(facet) : said(learnt, clause);
      if (said != null) {
        facets.put(facet, said);
      }
    }
    return facets;
  }

  private static @Nullable Polarity said(MaxentModel facet, Set<String> clause) {
    double[] p = facet.probabilities(clause);
    if (p[0] > SILENT) {
      return null;
    }
    return p[1] > p[2] ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }
}
