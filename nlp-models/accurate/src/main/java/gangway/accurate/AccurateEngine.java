package gangway.accurate;

import gangway.language.Language;
import gangway.maxent.MaxentModel;
import gangway.reading.Engine;
import gangway.reading.FastReader;
import gangway.reading.Judges;
import gangway.reading.TextReader;
import gangway.sentiment.LabelledText;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import gangway.training.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engine {@code accurate}: English by a network where the fast engine is unsure. */
public final class AccurateEngine implements Engine {
  /** Probability from which the fast reader is believed; README.md has the curve behind it. */
  static final double SURE = .95;

  /** Other places to stand on the curve. */
  private static final double[] CURVE = {.7, .8, .9, .95, .98};

  @Override
  public String name() {
    return "accurate";
  }

  @Override
  public TextReader open() {
    return new FastReader(Shared.JUDGES);
  }

  @Override
  public Optional<Recipe> recipe(String kind) {
    return Stream.of(
            new AccurateSentimentRecipe(), new SentimentLabelsRecipe(), new AccurateStaffRecipe())
        .filter(recipe -> recipe.kind().equals(kind))
        .findFirst();
  }

  @Override
  public Map<String, SentimentReader> trained(Language language, List<LabelledText> texts) {
    SentimentTraining.Trained trained = SentimentTraining.train("sentiment", language, texts);
    Map<String, SentimentReader> readers = new LinkedHashMap<>();
    for (double sure : CURVE) {
      readers.put(
          String.format(Locale.ROOT, "cascade %.2f", sure),
          AccurateSentiment.of(trained.fast(), trained.beside(), sure));
    }
    readers.put(
        name(),
        AccurateSentiment.of(trained.fast(), trained.beside(), AccurateSentiment.NEVER_SURE));
    return readers;
  }

  /** The network knows English only. */
  static void requireEnglish(Language language) throws IOException {
    if (!language.equals(new Language("en"))) {
      throw new IOException("--lang: the accurate engine has a network for English only");
    }
  }

  private static final class Shared {
    static final Judges JUDGES = new AccurateJudges();
  }

  private static final class AccurateJudges implements Judges {
    private static final String SENTIMENT = "sentiment-en-accurate.zip";
    private static final String STAFF = "staff-rating-en-accurate.maxent.gz";

    private final List<String> models = new ArrayList<>();
    private final SentimentReader english;

    /**
     * Null in a build that ships no staff model: staff are then scored as by the default engine.
     */
    private final @Nullable AccurateStaff staff;

    AccurateJudges() {
      NetworkSentiment beside = sentiment();
      models.add(beside.name() + " (bge-small-en-v1.5, e5-small-v2 and attention heads)");
      english =
          AccurateSentiment.of(
              SentimentModel.shipped(new Language("en")).orElseThrow(), beside, SURE);
      staff =
          AccurateEngine.class.getResource(STAFF) == null
              ? null
              : new AccurateStaff(Network.bge(), staffModel());
    }

    private static NetworkSentiment sentiment() {
      try (InputStream in = AccurateEngine.class.getResourceAsStream(SENTIMENT)) {
        if (in == null) {
          throw new IllegalStateException("no model " + SENTIMENT);
        }
        return NetworkSentiment.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("model " + SENTIMENT + ": " + e.getMessage(), e);
      }
    }

    private DenseModel staffModel() {
      MaxentModel table = MaxentModel.load(AccurateEngine.class, STAFF);
      models.add(table.name() + " (bge-small-en-v1.5 and maximum entropy)");
      return DenseModel.of(table, StaffPoint.WIDTH);
    }

    @Override
    public Optional<? extends SentimentReader> sentiment(Language language) {
      return language.equals(new Language("en"))
          ? Optional.of(english)
          : Judges.FAST.sentiment(language);
    }

    @Override
    public StaffReading staff(Text text) {
      return staff != null && text.language().equals(new Language("en"))
          ? staff.read(text)
          : Judges.FAST.staff(text);
    }

    @Override
    public List<String> models() {
      return List.copyOf(models);
    }
  }
}
