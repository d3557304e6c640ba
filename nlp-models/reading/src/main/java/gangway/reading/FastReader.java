package gangway.reading;

import gangway.conduct.CustomerWords;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.language.Languages;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReader;
import gangway.staff.StaffReading;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.text.Token;
import gangway.voice.Review;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default engine: maximum-entropy models on words and characters, thousands of texts a second.
 * Other engines put judges of their own in the place of some of its models.
 */
public final class FastReader implements TextReader {
  static final String NO_WORDS = "no-words";
  static final String NO_MODEL = "no-model-for-language";

  private final Judges judges;

  /** The default engine. */
  public FastReader() {
    this(Judges.FAST);
  }

  /** The default engine with other judges. */
  public FastReader(Judges judges) {
    this.judges = judges;
  }

  @Override
  public PostReading read(SupportPost post) {
    Text text = Text.of(post.text());
    Optional<? extends SentimentReader> reader = sentiment(text.language());
    String unscored = unscored(text, reader.isPresent());
    Sentiment sentiment = unscored == null ? reader.orElseThrow().read(text) : null;
    boolean reply = post.speaker() == Speaker.COMPANY;
    return new PostReading(
        text.language(),
        sentiment,
        unscored,
        reply ? null : CustomerWords.of(text),
        reply ? ReplyWords.of(text) : null);
  }

  @Override
  public ReviewReading read(Review review) {
    Text text = Text.of(review.text());
    StaffReading staff = staff(text);
    return new ReviewReading(
        text.language(),
        staff.sentences(),
        staff.score(),
        unscored(text, StaffReader.reads(text.language())));
  }

  @Override
  public Optional<? extends SentimentReader> sentiment(Language language) {
    return judges.sentiment(language);
  }

  @Override
  public StaffReading staff(Text text) {
    return judges.staff(text);
  }

  @Override
  public List<String> models() {
    List<String> models = new ArrayList<>();
    models.add(LanguageIdentifier.shared().name());
    for (Language language : Languages.shipped().all()) {
      Optional<SentimentModel> model = SentimentModel.shipped(language);
      model.ifPresent(m -> models.add(m.name()));
    }
    models.replaceAll(name -> name + " (maximum entropy)");
    models.addAll(judges.models());
    return List.copyOf(models);
  }

  /** Why a text cannot be scored; null when it can. */
  private static @Nullable String unscored(Text text, boolean modelled) {
    if (text.tokens().stream().noneMatch(FastReader::carriesMeaning)) {
      return NO_WORDS;
    }
    return modelled ? null : NO_MODEL;
  }

  private static boolean carriesMeaning(Token token) {
    return switch (token.kind()) {
      case WORD, EMOJI, EMOTICON -> true;
      case NUMBER, MENTION, HASHTAG, URL, EMAIL, PUNCTUATION -> false;
    };
  }
}
