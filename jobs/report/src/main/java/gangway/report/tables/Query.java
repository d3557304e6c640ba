package gangway.report.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import gangway.report.form.Csv;
import gangway.report.form.SafeJson;
import gangway.report.form.TextTable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers SQL over the tables of a run, in a form for people or for other tools. */
public final class Query {
  /** How rows are written. */
  public enum Format {
    /** Aligned columns for a terminal; at most 1,000 rows, the rest is counted in the last line. */
    TEXT,
    /**
     * RFC 4180 with a header; cells that a spreadsheet would run as formulas start with a quote.
     */
    CSV,
    /** One object: {@code {"columns": [{"name", "type"}], "rows": [{column: value}]}}. */
    JSON
  }

  private Query() {}

  /**
   * Runs {@code sql} and writes its rows.
   *
   * @throws ReportException if the SQL is wrong, names an unknown table, or is no query
   * @throws IOException if {@code out} throws it
   */
  public static void run(Tables tables, String sql, Format format, Writer out) throws IOException {
    tables.query(sql, writer(format, out));
    out.flush();
  }

  /** Lists all tables with their columns and numbers of rows. */
  public static void list(Tables tables, Format format, Writer out) throws IOException {
    RowWriter writer = writer(format, out);
    writer.begin(
        List.of(
            new ResultColumn("table", "VARCHAR"),
            new ResultColumn("rows", "BIGINT"),
            new ResultColumn("files", "INTEGER"),
            new ResultColumn("columns", "VARCHAR[]")));
    for (TableInfo table : tables.list()) {
      List<String> columns = table.columns().stream().map(ResultColumn::name).toList();
      writer.row(List.of(table.name(), table.rows(), (long) table.files(), columns));
    }
    writer.end();
    out.flush();
  }

  private static RowWriter writer(Format format, Writer out) throws IOException {
    return switch (format) {
      case TEXT -> new TextRows(out);
      case CSV -> new CsvRows(out);
      case JSON -> new JsonRows(out);
    };
  }

  private static boolean isNumeric(ResultColumn column) {
    return column.type().matches("U?(BIG|HUGE|SMALL|TINY)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*");
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(Query::shown).toList());
    }
    return value.toString();
  }

  private static final class TextRows implements RowWriter {
    private static final int MOST_ROWS = 1000;

    private final Writer out;
    private @Nullable TextTable table;
    private long rows;

    TextRows(Writer out) {
      this.out = out;
    }

    @Override
    public void begin(List<ResultColumn> columns) {
      table =
          new TextTable(
              columns.stream().map(ResultColumn::name).toList(),
              columns.stream().map(Query::isNumeric).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
      rows++;
      if (table != null && rows <= MOST_ROWS) {
        table.add(values.stream().map(Query::shown).toList());
      }
    }

    @Override
    public void end() throws IOException {
      if (table != null) {
        out.append(table.toString());
      }
      if (rows > MOST_ROWS) {
        out.append("… and " + (rows - MOST_ROWS) + " more rows; CSV and JSON have them all\n");
      } else {
        out.append("(" + rows + (rows == 1 ? " row)\n" : " rows)\n"));
      }
    }
  }

  private static final class CsvRows implements RowWriter {
    private final CsvWriter csv;

    CsvRows(Writer out) {
      csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin(List<ResultColumn> columns) {
      csv.writeRecord(columns.stream().map(column -> Csv.cell(column.name())).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
      csv.writeRecord(
          values.stream()
              .map(value -> Csv.cell(value instanceof List<?> ? shown(value) : value))
              .toList());
    }

    @Override
    public void end() throws IOException {
      csv.flush();
    }
  }

  private static final class JsonRows implements RowWriter {
    private final JsonGenerator json;
    private List<String> names = List.of();

    JsonRows(Writer out) throws IOException {
      json = SafeJson.generator(out);
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
      names = distinct(columns.stream().map(ResultColumn::name).toList());
      json.writeStartObject();
      json.writeArrayFieldStart("columns");
      for (int i = 0; i < columns.size(); i++) {
        json.writeStartObject();
        json.writeStringField("name", names.get(i));
        json.writeStringField("type", columns.get(i).type());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
      json.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        json.writePOJOField(names.get(i), values.get(i));
      }
      json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    }

    /** {@code SELECT 1 a, 2 a} has two columns a: the second is called a_2 here. */
    private static List<String> distinct(List<String> names) {
      Set<String> taken = new HashSet<>();
      List<String> distinct = new ArrayList<>();
      for (String name : names) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
          free = name + "_" + i;
        }
        distinct.add(free);
      }
      return distinct;
    }
  }
}
