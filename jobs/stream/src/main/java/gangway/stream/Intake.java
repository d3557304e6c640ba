package gangway.stream;

import gangway.intake.Rejected;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import org.jspecify.annotations.Nullable;

/**
 * What one record of an input became, as a stream element: at most one of the three is present, and none where the
 * element only says that the input was opened (so that an input without records is counted too).
 *
 * @param input label of the input, {@code format=path}
 * @param post an accepted support post
 * @param review an accepted review
 * @param rejected a record that could not be read
 */
public record Intake(
    String input,
    @Nullable SupportPost post,
    @Nullable Review review,
    @Nullable Rejected rejected) {

  /** Identity for finding duplicates; only for posts and reviews. */
  public String id() {
    if (post != null) {
      return "post " + post.id();
    }
    if (review != null) {
      return "review " + review.id();
    }
    throw new IllegalStateException("a rejected record has no id");
  }

  /** True for posts and reviews. */
  public boolean isVoice() {
    return post != null || review != null;
  }

  /** Event time in milliseconds; the earliest possible where the record has none. */
  public long timestamp() {
    if (post != null) {
      return post.time().toEpochMilli();
    }
    return review != null ? review.time().toEpochMilli() : 0;
  }
}
