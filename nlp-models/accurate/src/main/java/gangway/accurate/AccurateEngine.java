package gangway.accurate;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.Languages;
import gangway.maxent.MaxentModel;
import gangway.reading.Engine;
import gangway.reading.FastReader;
import gangway.reading.Judges;
import gangway.reading.TextReader;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engine {@code accurate}: by networks where the fast engine is unsure, in the languages that
 * they know.
 */
public final class AccurateEngine implements Engine {
  /** Probability from which the fast reader is believed; README.md has the curve behind it. */
  public static final double SURE = .95;

  @Override
  public String name() {
    return "accurate";
  }

  @Override
  public TextReader open() {
    return new FastReader(Shared.JUDGES);
  }

  /** Whether the networks know a language. */
  public static boolean reads(Language language) {
    return LanguagePack.of(language).filter(pack -> pack.has("accurate.properties")).isPresent();
  }

  /** The languages that the networks know. */
  public static List<Language> languages() {
    return Languages.shipped().all().stream().filter(AccurateEngine::reads).toList();
  }

  private static final class Shared {
    static final Judges JUDGES = new AccurateJudges();
  }

  private static final class AccurateJudges implements Judges {
    private static final String SENTIMENT = "sentiment-accurate.zip";
    private static final String STAFF = "staff-rating-accurate.maxent.gz";

    private final List<String> models = new ArrayList<>();
    private final Map<Language, SentimentReader> sentiments = new HashMap<>();

    /**
     * Without languages of which no staff model is shipped: there they are scored as by the default
     * engine.
     */
    private final Map<Language, AccurateStaff> staff = new HashMap<>();

    AccurateJudges() {
      for (Language language : languages()) {
        LanguagePack pack = LanguagePack.reading(language);
        NetworkSentiment beside = sentiment(pack);
        models.add(beside.name() + " (bge-small-en-v1.5, e5-small-v2 and attention heads)");
        SentimentModel fast = SentimentModel.shipped(language).orElseThrow();
        sentiments.put(language, AccurateSentiment.of(fast, beside, SURE));
        if (pack.has(STAFF)) {
          staff.put(language, new AccurateStaff(Network.bge(), staffModel(pack)));
        }
      }
    }

    private static NetworkSentiment sentiment(LanguagePack pack) {
      try (InputStream in = pack.open(SENTIMENT).orElseThrow()) {
        return NetworkSentiment.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(pack.resourceOf(SENTIMENT) + ": " + e.getMessage(), e);
      }
    }

    private DenseModel staffModel(LanguagePack pack) {
      MaxentModel table = MaxentModel.load(pack.resourceOf(STAFF));
      models.add(table.name() + " (bge-small-en-v1.5 and maximum entropy)");
      return DenseModel.of(table, StaffPoint.WIDTH);
    }

    @Override
    public Optional<? extends SentimentReader> sentiment(Language language) {
      SentimentReader own = sentiments.get(language);
      return own == null ? Judges.FAST.sentiment(language) : Optional.of(own);
    }

    @Override
    public StaffReading staff(Text text) {
      AccurateStaff own = staff.get(text.language());
      return own == null ? Judges.FAST.staff(text) : own.read(text);
    }

    @Override
    public List<String> models() {
      return List.copyOf(models);
    }
  }
}
