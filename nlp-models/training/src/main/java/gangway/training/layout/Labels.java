package gangway.training.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels that stand apart from the texts they are of, so that labels can be published where texts
 * cannot. A file {@code NAME.labels.tsv} has, for each text, a column whose name ends in {@code @}
 * and whose cells point to it: {@code reviews.csv#12/content[40,95]:1f2e3d4c} is the 12th record of
 * reviews.csv, its column {@code content}, the code points from 40 up to 95 (the whole cell without
 * brackets), and the first eight hexadecimal digits of the text's SHA-256. The cell {@code null}
 * stands for a label that is missing.
 */
public final class Labels {
  private static final String SUFFIX = ".labels.tsv";
  private static final String ABSENT = "null";
  private static final int CHECK_DIGITS = 8;
  private static final Pattern POINTER =
      Pattern.compile("(.+)#(\\d{1,9})/(.+?)(?:\\[(\\d{1,9}),(\\d{1,9})])?:([0-9a-f]{8})");

  private final Map<String, Table> sources = new HashMap<>();

  private Labels(List<Table> tables) {
    for (Table table : tables) {
      sources.put(String.valueOf(table.file().getFileName()), table);
    }
  }

  static boolean isLabels(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  /**
   * What points to a cell.
   *
   * @param index of the row in the table, from 0
   */
  public static String pointer(Table table, int index, String column) {
    return "%s#%d/%s:%s"
        .formatted(
            table.file().getFileName(),
            index + 1,
            column,
            check(table.rows().get(index).text(column)));
  }

  /** The labels with the texts that they point to, which are among these tables. */
  static Table joined(Table labels, List<Table> texts) throws IOException {
    Labels join = new Labels(texts);
    Set<String> columns = new LinkedHashSet<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : labels.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (Map.Entry<String, String> cell : row.cells().entrySet()) {
        String name = cell.getKey();
        if (name.endsWith("@")) {
          cells.put(name.substring(0, name.length() - 1), join.text(row, name, cell.getValue()));
        } else if (!cell.getValue().equals(ABSENT)) {
          cells.put(name, cell.getValue());
        }
      }
      columns.addAll(cells.keySet());
      rows.add(new Table.Row(row.file(), row.line(), cells));
    }
    return new Table(labels.file(), columns, rows);
  }

  private String text(Table.Row row, String column, String pointer) throws IOException {
    if (pointer.isEmpty()) {
      return "";
    }
    Matcher parts = POINTER.matcher(pointer);
    if (!parts.matches()) {
      throw fault(row, column, pointer, "expected file#record/column[begin,end]:check");
    }
    Table source = sources.get(parts.group(1));
    if (source == null) {
      throw fault(row, column, pointer, "expected " + parts.group(1) + " among the inputs");
    }
    int record = Integer.parseInt(parts.group(2)) - 1;
    if (record >= source.rows().size()) {
      throw fault(row, column, pointer, source.file() + " has fewer records");
    }
    String cell = source.rows().get(record).text(parts.group(3));
    String text = parts.group(4) == null ? cell : part(cell, parts);
    if (!check(text).equals(parts.group(6))) {
      throw fault(row, column, pointer, "the text there is another than the one labelled");
    }
    return text;
  }

  private static String part(String cell, Matcher parts) {
    int length = cell.codePointCount(0, cell.length());
    int begin = Math.min(length, Integer.parseInt(parts.group(4)));
    int end = Math.max(begin, Math.min(length, Integer.parseInt(parts.group(5))));
    return cell.substring(cell.offsetByCodePoints(0, begin), cell.offsetByCodePoints(0, end));
  }

  private static IOException fault(Table.Row row, String column, String pointer, String reason) {
    return new IOException(
        "%s: line %d: column '%s': '%s': %s"
            .formatted(row.file(), row.line(), column, pointer, reason));
  }

  /** The digits by which a text is known again. */
  static String check(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, CHECK_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
