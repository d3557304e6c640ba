package gangway.report.form;

/** What people and companies wrote, made fit to show on a page; escaping is the template's work. */
public final class Shown {
  /** Of a name. */
  public static final int LONGEST_NAME = 80;

  /** Of a sentence or path. */
  public static final int LONGEST_NOTE = 300;

  private Shown() {}

  /**
   * The text on one line, without controls that turn the reading order or are not shown, and at
   * most {@code longest} characters long, cut at a word.
   */
  public static String text(String text, int longest) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
    text.codePoints()
        .filter(c -> Character.isWhitespace(c) || isShown(c))
        .forEach(kept::appendCodePoint);
    String line = kept.toString().replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int cut = line.lastIndexOf(' ', longest - 1);
    int end =
        cut < longest / 2 ? line.offsetByCodePoints(0, line.codePointCount(0, longest - 1)) : cut;
    return line.substring(0, end).strip() + "…";
  }

  /** Joiners stay: they make one emoji of several, and join letters in some scripts. */
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }
}
