package gangway.reading;

import gangway.conduct.Conduct;
import gangway.conduct.Judgement;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Language;
import gangway.text.LanguageIdentifier;
import gangway.text.Text;
import gangway.text.Token;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default engine: maximum-entropy models on words and characters, thousands of texts a second.
 */
public final class FastReader implements TextReader {
  static final String NO_WORDS = "no-words";
  static final String NO_MODEL = "no-model-for-language";

  @Override
  public PostReading read(SupportPost post) {
    Text text = Text.of(post.text());
    String unscored = unscored(text);
    Sentiment sentiment =
        unscored == null ? SentimentModel.shipped(text.language()).orElseThrow().read(text) : null;
    return new PostReading(text.language(), sentiment, null, unscored);
  }

  @Override
  public ReviewReading read(Review review) {
    Text text = Text.of(review.text());
    return new ReviewReading(text.language(), List.of(), null, unscored(text));
  }

  @Override
  public Conduct judge(@Nullable String customerText, String reply) {
    return new Conduct(
        false, Judgement.NONE, Judgement.NONE, Judgement.NONE, Judgement.NONE, false, null);
  }

  @Override
  public List<String> models() {
    List<String> models = new ArrayList<>();
    models.add(LanguageIdentifier.shared().name());
    for (Language language : Language.values()) {
      Optional<SentimentModel> model = SentimentModel.shipped(language);
      model.ifPresent(m -> models.add(m.name()));
    }
    return models.stream().map(name -> name + " (maximum entropy)").toList();
  }

  /** Why a text cannot be scored; null when it can. */
  private static @Nullable String unscored(Text text) {
    if (text.tokens().stream().noneMatch(FastReader::carriesMeaning)) {
      return NO_WORDS;
    }
    return SentimentModel.shipped(text.language()).isEmpty() ? NO_MODEL : null;
  }

  private static boolean carriesMeaning(Token token) {
    return switch (token.kind()) {
      case WORD, EMOJI, EMOTICON -> true;
      case NUMBER, MENTION, HASHTAG, URL, EMAIL, PUNCTUATION -> false;
    };
  }
}
