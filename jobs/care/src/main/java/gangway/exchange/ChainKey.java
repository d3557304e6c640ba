package gangway.exchange;

import gangway.voice.SupportPost;
import org.jspecify.annotations.Nullable;

/**
 * Whose posts make exchanges together: one person's, with one company, in one conversation.
 *
 * @param conversation id of the conversation
 * @param company registry id
 * @param person pseudonym of the customer; null where it is not known
 */
public record ChainKey(String conversation, String company, @Nullable String person) {

  /**
   * The chain of a post.
   *
   * @throws IllegalArgumentException when the post is of no company of the registry
   */
  public static ChainKey of(SupportPost post) {
    if (post.company() == null) {
      throw new IllegalArgumentException("post " + post.id() + " is of no known company");
    }
    return new ChainKey(post.conversation(), post.company(), post.person());
  }
}
