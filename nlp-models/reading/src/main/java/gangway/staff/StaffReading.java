package gangway.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one text says of frontline staff.
 *
 * @param sentences those that speak of staff, in text order; empty when none does
 * @param score what they say as a whole, in [0,1], calibrated to staff star ratings; null when no
 *     sentence speaks of staff
 */
public record StaffReading(List<StaffSentence> sentences, @Nullable Double score) {
  /** Nothing is said of staff. */
  public static final StaffReading NONE = new StaffReading(List.of(), null);

  public StaffReading {
    sentences = List.copyOf(sentences);
  }
}
