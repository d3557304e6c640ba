package gangway.gap.yardstick;

import gangway.gap.summary.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reference is worth, to be said beside a verdict that rests on it.
 *
 * @param side which side's reference; null where it is of both
 * @param code what is to be said
 * @param number of the code; 0 where there is none
 */
public record Caution(@Nullable Side side, Code code, long number) {
  /** Norms of fewer companies are called few: their spread is known to a quarter at best. */
  private static final int FEW_COMPANIES = 20;

  private static final Duration YEAR = Duration.ofDays(365);

  /** What can be said. */
  public enum Code {
    /** The norms end so many whole years before the window does. */
    OLD_NORMS,
    /** The norms rest on so few companies. */
    FEW_COMPANIES,
    /** The norms are of people who chose to write in public: the delighted and the angry; 0. */
    SELF_SELECTED,
    /** One side is read by norms and the other by the window's peers; 0. */
    MIXED_REFERENCES,
    /**
     * Whether and how soon people are answered is left out: nothing that was collected the same way
     * is there to compare with; 0.
     */
    REACH_LEFT_OUT,
    /**
     * Norms were left out: so many of 100 records that are judged are among those they are made of.
     */
    MADE_OF_JUDGED
  }

  /** As in the tables: {@code IN_PERSON OLD_NORMS 10}; {@code BOTH} for both sides. */
  public String column() {
    return (side == null ? "BOTH" : side.name()) + " " + code + " " + number;
  }

  /**
   * What is to be said of one side's references.
   *
   * @param references those that serve
   * @param selfSelected whether any of them is norms of unprompted voices
   * @param leftOut whether the side rests on less than it could for want of a reference
   * @param own how many of 100 judged records are in norms that were left out for it
   * @param windowEnd end of the window that is judged
   */
  static List<Caution> ofSide(
      Side side,
      Collection<Reference> references,
      boolean selfSelected,
      boolean leftOut,
      long own,
      Instant windowEnd) {
    long years = 0;
    int fewest = FEW_COMPANIES;
    for (Reference reference : references) {
      if (reference.kind() == ReferenceKind.NORMS) {
        Instant to = reference.to();
        years = Math.max(years, to == null ? 0 : Duration.between(to, windowEnd).dividedBy(YEAR));
        fewest = Math.min(fewest, reference.companies());
      }
    }
    List<Caution> cautions = new ArrayList<>();
    if (years > 0) {
      cautions.add(new Caution(side, Code.OLD_NORMS, years));
    }
    if (fewest < FEW_COMPANIES) {
      cautions.add(new Caution(side, Code.FEW_COMPANIES, fewest));
    }
    // Whoever asks a company for help chose to write, here as in the norms; a reviewer need not be
    // like those who were asked.
    if (selfSelected && side == Side.IN_PERSON) {
      cautions.add(new Caution(side, Code.SELF_SELECTED, 0));
    }
    if (leftOut) {
      cautions.add(new Caution(side, Code.REACH_LEFT_OUT, 0));
    }
    if (own > 0) {
      cautions.add(new Caution(side, Code.MADE_OF_JUDGED, own));
    }
    return cautions;
  }
}
