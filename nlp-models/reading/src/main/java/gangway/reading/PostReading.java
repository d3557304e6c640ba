package gangway.reading;

import gangway.language.Language;
import gangway.sentiment.Sentiment;
import org.jspecify.annotations.Nullable;

/**
 * What is read off one support post by itself.
 *
 * @param language as identified
 * @param sentiment null when the text is unscored
 * @param needsAnswer customers' posts only: whether it calls for an answer from the company; null
 *     where no model says
 * @param unscored why there is no sentiment, such as {@code no-model-for-language}, {@code
 *     no-words}; null when scored
 */
public record PostReading(
    Language language,
    @Nullable Sentiment sentiment,
    @Nullable Boolean needsAnswer,
    @Nullable String unscored) {
  public PostReading {
    if ((sentiment == null) == (unscored == null)) {
      throw new IllegalArgumentException("a post is either scored or unscored for a reason");
    }
  }
}
