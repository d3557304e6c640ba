package gangway.reading;

import gangway.conduct.CustomerWords;
import gangway.conduct.ReplyWords;
import gangway.language.Language;
import gangway.sentiment.Sentiment;
import org.jspecify.annotations.Nullable;

/**
 * What is read off one support post by itself, once: whoever judges how posts go together joins
 * readings, not texts.
 *
 * @param language as identified
 * @param sentiment null when the text is unscored
 * @param unscored why there is no sentiment, such as {@code no-model-for-language}, {@code
 *     no-words}; null when scored
 * @param customer what a reply can take up; null of a company's post
 * @param reply how a company replies; null of a customer's post
 */
public record PostReading(
    Language language,
    @Nullable Sentiment sentiment,
    @Nullable String unscored,
    @Nullable CustomerWords customer,
    @Nullable ReplyWords reply) {
  public PostReading {
    if ((sentiment == null) == (unscored == null)) {
      throw new IllegalArgumentException("a post is either scored or unscored for a reason");
    }
    if ((customer == null) == (reply == null)) {
      throw new IllegalArgumentException("a post is either a customer's or a reply");
    }
  }

  /**
   * Whether a customer's post calls for an answer from the company; null where no model says, and
   * of a company's post.
   */
  public @Nullable Boolean needsAnswer() {
    return customer == null ? null : customer.needsAnswer();
  }
}
