package gangway.staff;

import gangway.text.Language;
import gangway.text.Sentence;
import gangway.text.Text;
import gangway.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of frontline staff, English and French. Thread-safe, deterministic; the
 * lexicons are loaded once in the JVM.
 */
public final class StaffReader {
  private static final Map<Language, StaffReader> SHARED =
      Map.of(
          Language.ENGLISH, new StaffReader(Language.ENGLISH),
          Language.FRENCH, new StaffReader(Language.FRENCH));

  /** How much one good or bad word more moves the odds of a positive stance. */
  private static final double CUE_WEIGHT = 1.2;

  private final MentionFinder mentions;
  private final StanceReader stances;

  private StaffReader(Language language) {
    this.mentions = new MentionFinder(language);
    this.stances = new StanceReader(StaffLexicon.of(language));
  }

  /** Whether texts of a language can be read. */
  public static boolean reads(Language language) {
    return SHARED.containsKey(language);
  }

  /** The reader of a language that {@link #reads} names. */
  static StaffReader of(Language language) {
    StaffReader reader = SHARED.get(language);
    if (reader == null) {
      throw new IllegalArgumentException("staff are not read in " + language);
    }
    return reader;
  }

  /** What a text says of staff; {@link StaffReading#NONE} for a language that is not read. */
  public static StaffReading read(Text text) {
    StaffReader reader = SHARED.get(text.language());
    return reader == null ? StaffReading.NONE : reader.readText(text);
  }

  /**
   * What a text says of staff, its clauses judged by another scorer.
   *
   * @param scorer of the text's language
   */
  public static StaffReading read(Text text, StaffScorer scorer) {
    StaffReading reading = read(text);
    if (reading.sentences().isEmpty()) {
      return reading;
    }
    List<StaffSentence> judged = new ArrayList<>();
    for (StaffSentence sentence : reading.sentences()) {
      Stance stance = scorer.stance(sentence.text());
      judged.add(
          new StaffSentence(
              sentence.text(),
              sentence.kind(),
              stance.polarity(),
              stance.score(),
              sentence.facets()));
    }
    List<String> clauses = reading.sentences().stream().map(StaffSentence::text).toList();
    return new StaffReading(judged, scorer.score(clauses));
  }

  /** The default judge of clauses of a language that {@link #reads} names. */
  public static StaffScorer scorer(Language language) {
    return new PhraseScorer(of(language), language);
  }

  /** Counts good and bad phrases. */
  private record PhraseScorer(StaffReader reader, Language language) implements StaffScorer {
    @Override
    public Stance stance(String clause) {
      double positive = mean(List.of(clause));
      return new Stance(1 - positive, 0, positive);
    }

    @Override
    public double score(List<String> clauses) {
      return mean(clauses);
    }

    private double mean(List<String> clauses) {
      double sum = 0;
      for (String clause : clauses) {
        List<String> words = new ArrayList<>();
        for (Sentence sentence : Text.of(clause, language).sentences()) {
          words.addAll(words(sentence));
        }
        sum += StaffReader.score(reader.stances.read(words));
      }
      return sum / clauses.size();
    }
  }

  private StaffReading readText(Text text) {
    List<StaffSentence> found = new ArrayList<>();
    Mention before = null;
    double sum = 0;
    for (Sentence sentence : text.sentences()) {
      Mention mention = mentions.find(words(sentence), before);
      if (mention != null) {
        StaffSentence staff = judge(text, sentence, mention);
        found.add(staff);
        sum += staff.score();
      }
      before = mention;
    }
    return found.isEmpty() ? StaffReading.NONE : new StaffReading(found, sum / found.size());
  }

  /**
   * The mention in one sentence that follows another, as in labelled data.
   *
   * @param previous the sentence before it; null or without words where there is none
   */
  @Nullable StaffSentence readSentence(@Nullable Text previous, Text text) {
    Mention before = null;
    if (previous != null) {
      for (Sentence sentence : previous.sentences()) {
        before = mentions.find(words(sentence), before);
      }
    }
    StaffSentence found = null;
    for (Sentence sentence : text.sentences()) {
      Mention mention = mentions.find(words(sentence), before);
      if (mention != null && found == null) {
        found = judge(text, sentence, mention);
      }
      before = mention;
    }
    return found;
  }

  private StaffSentence judge(Text text, Sentence sentence, Mention mention) {
    List<Token> tokens = sentence.tokens().subList(mention.begin(), mention.end());
    List<String> words = words(sentence).subList(mention.begin(), mention.end());
    StanceReader.Stance stance = stances.read(words);
    String excerpt =
        text.original()
            .substring(tokens.get(0).begin(), tokens.get(tokens.size() - 1).end())
            .strip();
    return new StaffSentence(
        excerpt, mention.kind(), polarity(stance), score(stance), stance.facets());
  }

  private static double score(StanceReader.Stance stance) {
    return 1 / (1 + StrictMath.exp(-CUE_WEIGHT * (stance.good() - stance.bad())));
  }

  private static Polarity polarity(StanceReader.Stance stance) {
    if (stance.good() == stance.bad()) {
      return stance.good() == 0 ? Polarity.NEUTRAL : Polarity.MIXED;
    }
    return stance.good() > stance.bad() ? Polarity.POSITIVE : Polarity.NEGATIVE;
  }

  private static List<String> words(Sentence sentence) {
    List<String> words = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      words.add(token.folded());
    }
    return words;
  }
}
