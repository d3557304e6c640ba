package gangway.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the company wrote by hand: replies not found to be automatic; parts of one split reply are
 * one reply.
 *
 * @param human how many
 * @param signed those that carry an agent's signature
 * @param copied those that repeat a text sent to others
 * @param agents distinct signatures, in order of first appearance
 * @param mainAgent who signed most of them, the earlier one at a tie; null when none signed
 * @param deflected a reply, automatic ones included, sent the customer elsewhere; null without
 *     replies
 */
public record Replies(
    int human,
    int signed,
    int copied,
    List<String> agents,
    @Nullable String mainAgent,
    @Nullable Boolean deflected) {
  static final Replies NONE = new Replies(0, 0, 0, List.of(), null, null);

  public Replies {
    if (signed > human || copied > human) {
      throw new IllegalArgumentException(
          "of %d replies %d are signed and %d copied".formatted(human, signed, copied));
    }
    agents = List.copyOf(agents);
  }

  /** Share of them that are signed, in [0,1]; null without any. */
  public @Nullable Double identity() {
    return human == 0 ? null : (double) signed / human;
  }
}
