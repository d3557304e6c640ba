package gangway.exchange;

import gangway.conduct.Conduct;
import org.jspecify.annotations.Nullable;

/** Says how a company's reply treats the customer's words before it. Must be deterministic. */
@FunctionalInterface
public interface ConductJudge {

  /**
   * Judges one reply.
   *
   * @param customerText what the reply answers; null when it is not in the input
   * @param reply the company's words
   */
  Conduct judge(@Nullable String customerText, String reply);
}
