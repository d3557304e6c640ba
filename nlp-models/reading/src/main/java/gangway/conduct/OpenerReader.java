package gangway.conduct;

import gangway.language.Language;
import gangway.language.PerLanguage;
import gangway.maxent.MaxentModel;
import gangway.sentiment.Sentiment;
import gangway.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether a customer's opening post calls for an answer from the company, and what kind of
 * post it is: maximum-entropy models on cues, form and words. Thread-safe, deterministic.
 */
public final class OpenerReader {
  static final Field NEEDS_ANSWER = new Field("needs_answer", List.of("true", "false"));

  /** Kinds of posts that call for an answer; any other is a mere mention. */
  static final Field KIND =
      new Field("kind", List.of("question", "complaint", "request", "praise"));

  /** All that the opener model says of a post, in the order of its table. */
  public static final List<Field> FIELDS = List.of(NEEDS_ANSWER, KIND);

  private static final String FILE = "openers.maxent.gz";

  private static final PerLanguage<Optional<OpenerReader>> SHIPPED =
      new PerLanguage<>(
          pack ->
              pack.has(FILE)
                  ? Optional.of(new OpenerReader(MaxentModel.load(pack.resourceOf(FILE))))
                  : Optional.empty());

  private final FieldModel model;

  /** A reader by its table of weights, such as training writes. */
  OpenerReader(MaxentModel table) {
    model = new FieldModel(table, FIELDS);
  }

  /** Whether posts of a language can be read. */
  public static boolean reads(Language language) {
    return find(language).isPresent();
  }

  private static Optional<OpenerReader> find(Language language) {
    return SHIPPED.ownOf(language).flatMap(Function.identity());
  }

  /**
   * Reads one post.
   *
   * @throws IllegalArgumentException when its language is not read
   */
  public static Opener read(Text post) {
    return read(post, OpenerFeatures.feeling(post));
  }

  /** The same where the default engine's sentiment is known; null where no model says. */
  static Opener read(Text post, @Nullable Sentiment sentiment) {
    return find(post.language())
        .orElseThrow(
            () -> new IllegalArgumentException("openers are not read in " + post.language()))
        .readPost(post, sentiment);
  }

  private Opener readPost(Text post, @Nullable Sentiment sentiment) {
    FieldModel.Reading reading = model.read(OpenerFeatures.of(post, sentiment));
    boolean needsAnswer = Boolean.parseBoolean(reading.value(NEEDS_ANSWER));
    return new Opener(
        needsAnswer,
        needsAnswer
            ? Opener.Kind.valueOf(reading.value(KIND).toUpperCase(Locale.ROOT))
            : Opener.Kind.MENTION,
        reading.probabilities(NEEDS_ANSWER)[0]);
  }

  /** Name and version of the shipped model of a language; empty where there is none. */
  public static Optional<String> name(Language language) {
    return find(language).map(reader -> reader.model.name());
  }
}
