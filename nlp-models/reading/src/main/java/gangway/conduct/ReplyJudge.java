package gangway.conduct;

import org.jspecify.annotations.Nullable;

/** Says how a company's reply treats the customer's words before it. Must be deterministic. */
@FunctionalInterface
public interface ReplyJudge {
  /**
   * Judges one reply by what was read of it and of the words that it answers.
   *
   * @param customer what the reply answers; null when that is not in the input: then nothing is
   *     known of the customer's issue, and listening is judged by the reply alone
   */
  Conduct judge(@Nullable CustomerWords customer, ReplyWords reply);
}
