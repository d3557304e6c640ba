package gangway.stream.source;

import gangway.intake.Accepted;
import gangway.intake.Outcome;
import gangway.intake.Rejected;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import gangway.voice.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What one record of an input became, as a stream element: at most one of the three is present, and
 * none where the element only says that the input was opened (so that an input without records is
 * counted too).
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

  /** Says that the input was opened. */
  public static Intake opened(String input) {
    return new Intake(input, null, null, null);
  }

  /** What became of one record. */
  public static Intake of(String input, Outcome outcome) {
    if (outcome instanceof Rejected rejected) {
      return new Intake(input, null, null, rejected);
    }
    Voice voice = ((Accepted) outcome).voice();
    return voice instanceof SupportPost post
        ? new Intake(input, post, null, null)
        : new Intake(input, null, (Review) voice, null);
  }

  /**
   * Identity for finding duplicates; only for posts and reviews. Each version of an edited or
   * removed post has its own.
   */
  public String id() {
    if (post != null) {
      String version = post.revised() == null ? "" : " as of " + post.revised();
      return "post " + post.id() + version + (post.removed() ? " removed" : "");
    }
    if (review != null) {
      return "review " + review.id();
    }
    throw new IllegalStateException("a rejected record has no id");
  }

  /** Line or ordinal of a voice in its input. */
  public long line() {
    if (post != null) {
      return post.line();
    }
    return review != null ? review.line() : 0;
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
