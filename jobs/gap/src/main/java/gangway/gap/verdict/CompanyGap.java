package gangway.gap.verdict;

import gangway.gap.summary.Side;
import gangway.gap.yardstick.Caution;
import gangway.gap.yardstick.ReferenceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's gap in one window: a row of the table of gaps.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param digital the digital side
 * @param inPerson the in-person side
 * @param gap z(digital) - z(in person), shrunken; null where a side has no standardised value
 * @param gapLow lower bound of the gap's interval; null as gap, or where its spread is not known
 * @param gapHigh upper bound of the interval
 * @param unshrunken the gap before shrinking, about which interval and p-value are; null as gap
 * @param samplingError standard error of the unshrunken gap by the window's own observations
 * @param referenceError standard error of the unshrunken gap by the reference
 * @param modelError standard error of the unshrunken gap by what the models get wrong for this
 *     company
 * @param pValue two-sided; null where the evidence does not allow a verdict
 * @param qValue Benjamini-Hochberg over the sector's companies with a p-value; null as pValue
 * @param verdict one of four
 * @param missing what is missing for a verdict; empty where there is one
 * @param inconsistent the side or sides that are a lottery against the reference: {@code DIGITAL},
 *     {@code IN_PERSON}, {@code BOTH}; null where none is known to be
 * @param reference the weaker of the two sides' references
 * @param referenceCompanies companies that it rests on
 * @param referenceFrom earliest time of it; null without one
 * @param referenceTo latest time of it; null without one
 * @param referenceName version of the norms; null of peers or without a reference
 * @param cautions what the references are worth; empty where nothing is to be said
 */
public record CompanyGap(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    SideStanding digital,
    SideStanding inPerson,
    @Nullable Double gap,
    @Nullable Double gapLow,
    @Nullable Double gapHigh,
    @Nullable Double unshrunken,
    @Nullable Double samplingError,
    @Nullable Double referenceError,
    @Nullable Double modelError,
    @Nullable Double pValue,
    @Nullable Double qValue,
    Verdict verdict,
    List<Missing> missing,
    @Nullable String inconsistent,
    ReferenceKind reference,
    int referenceCompanies,
    @Nullable Instant referenceFrom,
    @Nullable Instant referenceTo,
    @Nullable String referenceName,
    List<Caution> cautions) {
  public CompanyGap {
    missing = List.copyOf(missing);
    cautions = List.copyOf(cautions);
  }

  public SideStanding side(Side side) {
    return side == Side.DIGITAL ? digital : inPerson;
  }
}
