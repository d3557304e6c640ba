package gangway.tables;

import java.io.Serializable;

/**
 * Counts of one input, additive: {@code read = accepted + rejected + duplicate}.
 *
 * @param input label of the input, {@code format=path}
 * @param read records read
 * @param accepted records that became a post or review not seen before
 * @param rejected records that could not be read
 * @param duplicate records with the id of an accepted one
 * @param unscored accepted, but not read for want of words or of a model for the language
 * @param late accepted, but after its window was closed
 * @param unknownCompany accepted, but of a company that the registry does not know
 * @param otherRole accepted, but of people in a role that is not judged
 */
public record Tally(
    String input,
    long read,
    long accepted,
    long rejected,
    long duplicate,
    long unscored,
    long late,
    long unknownCompany,
    long otherRole)
    implements Serializable {

  /** Nothing counted yet. */
  public static Tally none(String input) {
    return new Tally(input, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** One record read, and perhaps rejected. */
  public static Tally ofRead(String input, boolean rejected) {
    return new Tally(input, 1, 0, rejected ? 1 : 0, 0, 0, 0, 0, 0);
  }

  /** One record accepted. */
  public static Tally ofAccepted(
      String input, boolean unscored, boolean unknownCompany, boolean otherRole) {
    return new Tally(
        input, 0, 1, 0, 0, unscored ? 1 : 0, 0, unknownCompany ? 1 : 0, otherRole ? 1 : 0);
  }

  /** One record with the id of an accepted one. */
  public static Tally ofDuplicate(String input) {
    return new Tally(input, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  /** One record that came after its window was closed. */
  public static Tally ofLate(String input) {
    return new Tally(input, 0, 0, 0, 0, 0, 1, 0, 0);
  }

  /** The counts of both. */
  public Tally plus(Tally other) {
    return new Tally(
        input,
        read + other.read,
        accepted + other.accepted,
        rejected + other.rejected,
        duplicate + other.duplicate,
        unscored + other.unscored,
        late + other.late,
        unknownCompany + other.unknownCompany,
        otherRole + other.otherRole);
  }
}
