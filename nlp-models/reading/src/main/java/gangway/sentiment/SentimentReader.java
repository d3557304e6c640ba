package gangway.sentiment;

import gangway.text.Text;

/**
 * Reads the feeling that a text expresses. Implementations are thread-safe and give the same text
 * the same reading.
 */
@FunctionalInterface
public interface SentimentReader {
  /** Class probabilities of a text in the language that the reader is for. */
  Sentiment read(Text text);
}
