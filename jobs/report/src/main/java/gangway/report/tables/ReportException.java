package gangway.report.tables;

/**
 * What a user can put right: a wrong directory, wrong SQL, an unreadable table. One line, in words.
 */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReportException(String message) {
    super(message);
  }

  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
