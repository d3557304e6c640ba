package gangway.reading;

import gangway.conduct.Conduct;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine that reads people's words. Implementations are thread-safe, deterministic, and share
 * loaded models within the JVM.
 */
public interface TextReader {

  /** Language, sentiment and need for an answer of one post. */
  PostReading read(SupportPost post);

  /** Staff mentions of one review. */
  ReviewReading read(Review review);

  /**
   * How a company's reply treats the customer's post before it.
   *
   * @param customerText what the reply answers; null when it is not in the input
   * @param reply the company's words
   */
  Conduct judge(@Nullable String customerText, String reply);

  /**
   * Name and version of each model used, for the report: {@code sentiment-en 1 (maximum entropy)}.
   */
  List<String> models();
}
