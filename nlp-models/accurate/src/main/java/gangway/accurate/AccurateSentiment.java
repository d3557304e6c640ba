package gangway.accurate;

import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.text.Text;
import java.util.Arrays;

/**
 * A cascade: where the fast reader is sure of a class, its reading holds; the other texts go
 * through the network, and both are heard. Thread-safe if its parts are.
 */
public final class AccurateSentiment implements SentimentReader {
  /** A sureness that no probability reaches: every text goes through the network. */
  public static final double NEVER_SURE = 2;

  private final SentimentReader fast;
  private final Embedder embedder;
  private final DenseModel model;
  private final double sure;

  /**
   * A cascade.
   *
   * @param fast heard first
   * @param model hears the point and the fast reader's probabilities
   * @param sure probability of its likeliest class from which the fast reader is not checked
   */
  AccurateSentiment(SentimentReader fast, Embedder embedder, DenseModel model, double sure) {
    this.fast = fast;
    this.embedder = embedder;
    this.model = model;
    this.sure = sure;
  }

  /** A cascade of a fast reader and what was trained beside it. */
  public static AccurateSentiment of(SentimentReader fast, NetworkSentiment beside, double sure) {
    return new AccurateSentiment(fast, beside.heads(), beside.model(), sure);
  }

  @Override
  public Sentiment read(Text text) {
    Sentiment first = fast.read(text);
    double[] probabilities = first.probabilities();
    if (Arrays.stream(probabilities).max().orElseThrow() >= sure) {
      return first;
    }
    double[] p = model.probabilities(embedder.embed(PlainWords.of(text)), probabilities);
    return new Sentiment(p[0], p[1], p[2]);
  }
}
