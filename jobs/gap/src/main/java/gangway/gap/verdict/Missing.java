package gangway.gap.verdict;

import gangway.gap.summary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a verdict from being reached.
 *
 * @param side where it is missing; null for both sides together
 * @param code what is missing
 * @param number how many, by the meaning of the code
 */
public record Missing(@Nullable Side side, Code code, long number) {
  /** What can be missing. */
  public enum Code {
    /** No observation at all; the number is how many are needed. */
    NO_OBSERVATIONS,
    /** About so many more observations. */
    MORE_OBSERVATIONS,
    /** So many more distinct persons. */
    MORE_PERSONS,
    /** No yardstick: no norms, and so many more companies are needed for a comparison by peers. */
    NO_REFERENCE,
    /**
     * Companies do not differ beyond chance on this side, so there is no scale; number: companies.
     */
    NO_SPREAD,
    /** The sides are not of the same time; number: days between their medians. */
    SAME_TIME,
    /** The company stands beyond what the yardstick's own companies span, widened by one; 0. */
    BEYOND_REFERENCE,
    /** The yardstick is too unsure: it needs about so many more companies. */
    MORE_PEERS,
    /** The gap lies so near a threshold that no reachable number of observations decides; 0. */
    NEAR_THRESHOLD
  }

  /** As in the tables: {@code IN_PERSON MORE_OBSERVATIONS 40}; {@code BOTH} for both sides. */
  public String column() {
    return (side == null ? "BOTH" : side.name()) + " " + code + " " + number;
  }
}
