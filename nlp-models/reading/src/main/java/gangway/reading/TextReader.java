package gangway.reading;

import gangway.conduct.Conduct;
import gangway.language.Language;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.util.List;
import java.util.Optional;
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

  /** What it reads the sentiment of texts of a language with; empty where there is nothing. */
  Optional<? extends SentimentReader> sentiment(Language language);

  /** What a text says of staff; {@link StaffReading#NONE} where its language is not read. */
  StaffReading staff(Text text);

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
