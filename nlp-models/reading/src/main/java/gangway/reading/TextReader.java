package gangway.reading;

import gangway.language.Language;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.util.List;
import java.util.Optional;

/**
 * An engine that reads people's words. Implementations are thread-safe, deterministic, and share
 * loaded models within the JVM.
 */
public interface TextReader {

  /** Language and sentiment of one post, and what a judge of replies needs to know of it. */
  PostReading read(SupportPost post);

  /** Staff mentions of one review. */
  ReviewReading read(Review review);

  /** What it reads the sentiment of texts of a language with; empty where there is nothing. */
  Optional<? extends SentimentReader> sentiment(Language language);

  /** What a text says of staff; {@link StaffReading#NONE} where its language is not read. */
  StaffReading staff(Text text);

  /**
   * Name and version of each model used, for the report: {@code sentiment-en 1 (maximum entropy)}.
   */
  List<String> models();
}
