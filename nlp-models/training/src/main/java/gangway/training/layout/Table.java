package gangway.training.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labelled data as rows of named cells: CSV or TSV with a header (separated by comma, semicolon or
 * tab, whichever the header has most of), JSON lines, or plain lines (.txt) with the one column
 * {@value #LINE}.
 *
 * @param file where it came from
 * @param columns names, in order
 * @param rows in file order
 */
public record Table(Path file, Set<String> columns, List<Row> rows) {
  /** The column of plain lines. */
  public static final String LINE = "line";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One row.
   *
   * @param file where it came from
   * @param line 1-based line at which it begins
   * @param cells by column; a missing or JSON null cell is absent
   */
  public record Row(Path file, long line, Map<String, String> cells) {
    /** The cell's text, "" where there is none. */
    public String text(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The cell's text, null where there is none. */
    public @Nullable String cell(String column) {
      return cells.get(column);
    }

    /**
     * The cell's text, which must be one of those expected.
     *
     * @throws IOException that names file, line, column, value and what was expected
     */
    public String oneOf(String column, Set<String> expected) throws IOException {
      String value = text(column);
      if (!expected.contains(value)) {
        throw new IOException(
            "%s: line %d: column '%s': '%s' is not one of %s"
                .formatted(file, line, column, value, String.join(", ", expected)));
      }
      return value;
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read; the message names file and line
   */
  public static Table read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file");
    }
    if (file.toString().endsWith(".txt")) {
      return plainLines(file);
    }
    return file.toString().endsWith(".jsonl") ? jsonLines(file) : separated(file);
  }

  /**
   * Reads several files. Labels that stand apart ({@code NAME.labels.tsv}) get the texts that they
   * point to, which must be in others of the files.
   *
   * @return one table a file, in the order of the files
   * @throws IOException when one cannot be read, or a label points to no text; the message names
   *     file and line
   */
  public static List<Table> readAll(List<Path> files) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (Path file : files) {
      tables.add(read(file));
    }
    List<Table> whole = new ArrayList<>();
    for (Table table : tables) {
      whole.add(Labels.isLabels(table.file()) ? Labels.joined(table, tables) : table);
    }
    return whole;
  }

  /** Whether it has all of these columns. */
  public boolean has(String... names) {
    return columns.containsAll(List.of(names));
  }

  /** The fault of a table that has none of the layouts that a reader knows. */
  public IOException unknownLayout(String expected) {
    return new IOException(
        "%s: line 1: columns %s; expected %s"
            .formatted(file, String.join(", ", columns), expected));
  }

  private static Table separated(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : reader) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.getHeader().size() && i < line.getFieldCount(); i++) {
          cells.put(name(line.getHeader().get(i)), line.getField(i));
        }
        columns.addAll(cells.keySet());
        rows.add(new Row(file, line.getStartingLineNumber(), cells));
      }
    } catch (CsvParseException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new IOException(file + ": no rows; expected a header line and rows");
    }
    return new Table(file, columns, rows);
  }

  private static String name(String header) {
    return header.startsWith("\uFEFF") ? header.substring(1) : header;
  }

  private static char separator(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String header = reader.readLine();
      char best = ',';
      for (char c : new char[] {'\t', ';'}) {
        if (header != null && count(header, c) > count(header, best)) {
          best = c;
        }
      }
      return best;
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Table plainLines(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(new Row(file, rows.size() + 1L, Map.of(LINE, line)));
    }
    return new Table(file, Set.of(LINE), rows);
  }

  private static Table jsonLines(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    long number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        Row row = new Row(file, number, cells(file, number, line));
        columns.addAll(row.cells().keySet());
        rows.add(row);
      }
    }
    return new Table(file, columns, rows);
  }

  private static Map<String, String> cells(Path file, long number, String line) throws IOException {
    JsonNode object;
    try {
      object = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s: line %d: no JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!property.getValue().isNull()) {
        cells.put(property.getKey(), property.getValue().asText());
      }
    }
    return cells;
  }
}
