package gangway.reading;

import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffScorer;
import gangway.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What an engine may bring of its own: readers of sentiment and of the stance toward staff. What is
 * not overridden is that of the default engine. Implementations are thread-safe and deterministic.
 */
public interface Judges {
  /** Those of the default engine. */
  Judges FAST = new Judges() {};

  /** The reader of sentiment of a language; empty where there is none. */
  default Optional<? extends SentimentReader> sentiment(Language language) {
    return SentimentModel.shipped(language);
  }

  /** The judge of clauses about staff; empty where the staff reader's own is to judge. */
  default Optional<StaffScorer> staff(Language language) {
    return Optional.empty();
  }

  /** Name and version of each model that these judges add, for the report. */
  default List<String> models() {
    return List.of();
  }
}
