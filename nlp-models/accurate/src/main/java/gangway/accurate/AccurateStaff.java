package gangway.accurate;

import gangway.staff.StaffReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import java.util.List;

/**
 * What English texts say of staff: the sentences and their polarity as the default reader gives
 * them, the score of the text as a whole by the network beside the default score. Thread-safe if
 * its parts are.
 *
 * @param model of {@link #LABELS}
 */
public record AccurateStaff(Embedder embedder, DenseModel model) {
  public static final List<String> LABELS = List.of("low", "high");

  /** Reads a text. */
  public StaffReading read(Text text) {
    StaffReading fast = StaffReader.read(text);
    if (fast.score() == null) {
      return fast;
    }
    float[] point = StaffPoint.of(text, fast.sentences(), embedder);
    return new StaffReading(fast.sentences(), score(model, point, fast.score()));
  }

  /** The share of the stars that such words come with, in [0,1]. */
  public static double score(DenseModel model, float[] point, double fast) {
    return model.probabilities(point, new double[] {1 - fast, fast})[1];
  }
}
