package gangway.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the customer waited, in whole seconds.
 *
 * @param firstResponseSeconds first human reply minus first customer post; null unless answerable
 *     and answered
 * @param firstResponseBusinessSeconds the same in the company's opening hours; null also where no
 *     calendar is given
 * @param censoredAfterSeconds how long the silence after the first customer post was observed; null
 *     unless answerable and unanswered
 * @param censoredAfterBusinessSeconds the same in opening hours; null also without a calendar
 * @param nextResponseSeconds the same for each later customer turn that a human answered, in order
 */
public record Clocks(
    @Nullable Long firstResponseSeconds,
    @Nullable Long firstResponseBusinessSeconds,
    @Nullable Long censoredAfterSeconds,
    @Nullable Long censoredAfterBusinessSeconds,
    List<Long> nextResponseSeconds) {
  static final Clocks NONE = new Clocks(null, null, null, null, List.of());

  public Clocks {
    if (firstResponseSeconds != null && censoredAfterSeconds != null) {
      throw new IllegalArgumentException("a response ends the silence");
    }
    nextResponseSeconds = List.copyOf(nextResponseSeconds);
  }
}
