package gangway.tables;

import gangway.intake.Input;
import gangway.voice.Collected;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An input with its counts: a row of {@code inputs}.
 *
 * @param format format name, or the path of the user's mapping file
 * @param path as given
 * @param kind {@code support} or {@code reviews}
 * @param collected how its posts were chosen; null of reviews
 * @param tally the counts
 */
public record InputRow(
    String format, String path, String kind, @Nullable Collected collected, Tally tally)
    implements Serializable {
  /** An input of which nothing has been counted yet. */
  public static InputRow uncounted(Input input) {
    return new InputRow(
        input.format(),
        input.path(),
        input.kind().word(),
        input.collected(),
        Tally.none(input.label()));
  }

  /** The same input with other counts. */
  public InputRow with(Tally counted) {
    return new InputRow(format, path, kind, collected, counted);
  }
}
