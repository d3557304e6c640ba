package gangway.accurate;

import gangway.maxent.MaxentModel;
import gangway.maxent.MaxentModels;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentModel;
import gangway.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What hears the networks beside the fast reader: heads on them, and how much to believe each.
 *
 * @param mixing the table of a {@link DenseModel} on the points of the heads
 */
public record NetworkSentiment(AttentionHeads heads, MaxentModel mixing) {
  private static final String MIXING = "mixing";

  /** Name and version. */
  public String name() {
    return mixing.name();
  }

  /** The model that weighs the points of the heads and the fast reader's probabilities. */
  public DenseModel model() {
    return DenseModel.of(mixing, heads.width());
  }

  /** Reads a text by the networks alone, where nothing else was heard in training. */
  public Sentiment read(Text text) {
    double[] p =
        model()
            .probabilities(
                heads.embed(PlainWords.of(text)), new double[SentimentModel.LABELS.size()]);
    return new Sentiment(p[0], p[1], p[2]);
  }

  /** Writes all tables; the same always give the same bytes. */
  public void write(OutputStream out) throws IOException {
    Map<String, MaxentModel> tables = new LinkedHashMap<>();
    tables.put(MIXING, mixing);
    tables.putAll(heads.tables());
    MaxentModels.write(tables, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  static NetworkSentiment read(InputStream in) throws IOException {
    Map<String, MaxentModel> tables = MaxentModels.read(in);
    MaxentModel mixing = tables.get(MIXING);
    if (mixing == null) {
      throw new IOException("no table " + MIXING + " among " + tables.keySet());
    }
    return new NetworkSentiment(AttentionHeads.of(tables, SentimentModel.LABELS.size()), mixing);
  }
}
