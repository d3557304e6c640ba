package gangway.intake;

import gangway.problems.Problems;
import gangway.problems.Problems.Problem;
import java.util.List;

/**
 * An input, a mapping or a registry that cannot be used at all. Its message is meant for the user:
 * it names the file and, where there are such, line, field, value and what was expected.
 */
public final class IntakeException extends Exception {
  private static final long serialVersionUID = 1L;

  public IntakeException(String message) {
    super(message);
  }

  /** Complains of all that is wrong with one file, if anything is. */
  static void throwIfAny(String file, List<Problem> problems) throws IntakeException {
    if (!problems.isEmpty()) {
      throw new IntakeException(Problems.message(file, problems));
    }
  }
}
