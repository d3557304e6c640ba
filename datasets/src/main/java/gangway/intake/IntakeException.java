package gangway.intake;

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

  /** All that is wrong with one file, one problem a line. */
  static IntakeException of(String file, List<String> problems) {
    return problems.size() == 1
        ? new IntakeException(file + ": " + problems.get(0))
        : new IntakeException(
            "%s has %d problems:\n  %s"
                .formatted(file, problems.size(), String.join("\n  ", problems)));
  }
}
