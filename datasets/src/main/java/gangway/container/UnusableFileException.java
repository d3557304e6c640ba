package gangway.container;

import java.util.List;

/** Nothing of a file can be read: it is empty, of another container, or lacks columns. */
public final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * @param line 1-based line at fault; 0 for the whole file
   * @param problem what was found and what was expected, without the file's name
   */
  public UnusableFileException(long line, String problem) {
    super(problem);
    this.line = line;
  }

  /** 1-based line at fault; 0 for the whole file. */
  public long line() {
    return line;
  }

  static UnusableFileException empty(String expected) {
    return new UnusableFileException(0, "the file is empty; expected " + expected);
  }

  static UnusableFileException missingColumns(List<String> problems) {
    return new UnusableFileException(1, String.join("; ", problems));
  }
}
