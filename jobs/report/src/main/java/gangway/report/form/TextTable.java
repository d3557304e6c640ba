package gangway.report.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows aligned for a terminal: words to the left, numbers to the right. */
public final class TextTable {
  /** Wider cells are cut with an ellipsis, so that one long text does not push the rest away. */
  private static final int WIDEST_CELL = 60;

  private static final String GUTTER = "  ";

  private final List<String> header;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header column titles
   * @param right which columns hold numbers
   */
  public TextTable(List<String> header, List<Boolean> right) {
    this.header = cells(header);
    this.right = List.copyOf(right);
  }

  /** Adds a row: a cell a column. */
  public void add(List<String> row) {
    rows.add(cells(row));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    List<Integer> widths = new ArrayList<>(Collections.nCopies(header.size(), 0));
    widen(widths, header);
    rows.forEach(row -> widen(widths, row));
    line(out, header, widths);
    line(out, widths.stream().map("─"::repeat).toList(), widths);
    rows.forEach(row -> line(out, row, widths));
    return out.toString();
  }

  private static List<String> cells(List<String> texts) {
    return texts.stream().map(text -> Terminal.fit(Terminal.plain(text), WIDEST_CELL)).toList();
  }

  private static void widen(List<Integer> widths, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      widths.set(i, Math.max(widths.get(i), Terminal.width(row.get(i))));
    }
  }

  private void line(StringBuilder out, List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String padding = " ".repeat(widths.get(i) - Terminal.width(row.get(i)));
      line.append(i == 0 ? "" : GUTTER);
      line.append(right.get(i) ? padding + row.get(i) : row.get(i) + padding);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
