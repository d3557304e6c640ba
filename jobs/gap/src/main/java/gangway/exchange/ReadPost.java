package gangway.exchange;

import gangway.reading.PostReading;
import gangway.voice.SupportPost;

/**
 * A support post with what was read off it.
 *
 * @param post as intake handed it over
 * @param reading language, sentiment, need for an answer
 * @param copies how many near-duplicates of it the company had sent to other people before, as
 *     {@link ReplyCopies} counts them; 0 for customers' posts
 */
public record ReadPost(SupportPost post, PostReading reading, int copies) {
  public ReadPost {
    if (copies < 0) {
      throw new IllegalArgumentException("copies of " + post.id() + " must be >= 0, not " + copies);
    }
  }

  /** A post of which no copies are known. */
  public static ReadPost of(SupportPost post, PostReading reading) {
    return new ReadPost(post, reading, 0);
  }

  /** This post, with the number of near-duplicates sent before it. */
  public ReadPost withCopies(int known) {
    return new ReadPost(post, reading, known);
  }
}
