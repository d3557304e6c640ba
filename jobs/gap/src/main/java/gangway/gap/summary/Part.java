package gangway.gap.summary;

import java.util.Arrays;
import java.util.List;

/**
 * What a side consists of; each part is standardised by itself.
 *
 * <p>Digital care has two, because they compare differently: who among many gets an answer depends
 * on which posts were collected, how the answered are treated does not.
 */
public enum Part {
  /** Does anybody answer, and how soon: comparable between sources collected the same way. */
  REACH(Side.DIGITAL),
  /** How the answered are treated. */
  MANNER(Side.DIGITAL),
  /** How those are treated whom one meets. */
  IN_PERSON(Side.IN_PERSON);

  private final Side side;

  Part(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }

  /** The parts of a side. */
  public static List<Part> of(Side side) {
    return Arrays.stream(values()).filter(part -> part.side == side).toList();
  }

  /** Whether it compares only between sources that were collected the same way. */
  public boolean dependsOnCollection() {
    return this == REACH;
  }

  /** The part of a side that compares across ways of collection. */
  static Part ofTreatment(Side side) {
    return side == Side.DIGITAL ? MANNER : IN_PERSON;
  }
}
