package gangway.reading;

import gangway.language.Language;
import gangway.sentiment.SentimentModel;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What an engine may bring of its own: readers of sentiment and of what is said of staff. What is
 * not overridden is that of the default engine. Implementations are thread-safe and deterministic.
 */
public interface Judges {
  /** Those of the default engine. */
  Judges FAST = new Judges() {};

  /** The reader of sentiment of a language; empty where there is none. */
  default Optional<? extends SentimentReader> sentiment(Language language) {
    return SentimentModel.shipped(language);
  }

  /** What a text says of staff; {@link StaffReading#NONE} where its language is not read. */
  default StaffReading staff(Text text) {
    return StaffReader.read(text);
  }

  /** Name and version of each model that these judges add, for the report. */
  default List<String> models() {
    return List.of();
  }
}
