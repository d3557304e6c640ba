package gangway.report.form;

import org.jspecify.annotations.Nullable;

/** Cells of CSV that a spreadsheet does not run. */
public final class Csv {
  private Csv() {}

  /** Numbers stay numbers; text that a spreadsheet would take for a formula is marked as text. */
  public static String cell(@Nullable Object value) {
    String cell = value == null ? "" : value.toString();
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula && !(value instanceof Number) ? "'" + cell : cell;
  }
}
