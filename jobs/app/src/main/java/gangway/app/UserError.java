package gangway.app;

/** Something the user can mend: shown as one message without a stack trace. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Exit code for work that failed. */
  static final int FAILED = 1;

  /** Exit code for wrong usage. */
  static final int USAGE = 2;

  private final int exitCode;

  private UserError(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command line itself is wrong. */
  static UserError usage(String message) {
    return new UserError(USAGE, message);
  }

  /** The work could not be done. */
  static UserError failed(String message) {
    return new UserError(FAILED, message);
  }

  int exitCode() {
    return exitCode;
  }
}
