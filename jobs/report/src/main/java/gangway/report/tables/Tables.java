package gangway.report.tables;

import com.fasterxml.jackson.databind.JsonNode;
import gangway.report.form.SafeJson;
import gangway.report.form.Terminal;
import gangway.tables.AllTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Parquet tables of one run, as views of an in-memory DuckDB.
 *
 * <p>Every directory below the run's directory that holds Parquet files is a view of its name.
 * Declared tables and columns that the run did not write are there too, without rows and null, so
 * that a query or a report written for today's tables reads yesterday's runs. Files that a job is
 * still writing are left out: they are hidden or do not end in {@code .parquet}.
 *
 * <p>SQL can read these tables and nothing else: other files, the network and extensions are
 * closed, statements that are no queries are refused.
 */
public final class Tables implements AutoCloseable {
  private static final Pattern UNKNOWN_TABLE =
      Pattern.compile("Table with name (.+?) does not exist");

  private static final Pattern KIND_OF_ERROR = Pattern.compile("^[A-Z][A-Za-z ]* Error: ");

  private final Connection connection;
  private final Map<String, List<Path>> filesByTable;

  private Tables(Connection connection, Map<String, List<Path>> filesByTable) {
    this.connection = connection;
    this.filesByTable = filesByTable;
  }

  /**
   * Opens the tables of the run that wrote {@code directory}.
   *
   * @throws ReportException if it is no directory, holds no tables, or a file is no Parquet
   */
  public static Tables open(Path directory) {
    Path run = directory.toAbsolutePath().normalize();
    Map<String, List<Path>> files = parquetFiles(run, directory);
    Connection connection = connect();
    try {
      Tables tables = new Tables(connection, files);
      tables.createViews();
      tables.lock(run);
      return tables;
    } catch (RuntimeException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /** Every table, declared ones first and in their order, then others by name. */
  public List<TableInfo> list() {
    List<TableInfo> tables = new ArrayList<>();
    for (Map.Entry<String, List<Path>> table : filesByTable.entrySet()) {
      String name = table.getKey();
      long rows = select("SELECT count(*) AS n FROM " + quoted(name), row -> row.count("n")).get(0);
      tables.add(
          new TableInfo(name, table.getValue().size(), rows, columns("FROM " + quoted(name))));
    }
    return tables;
  }

  /**
   * Runs one or more SELECT statements (or FROM, WITH, DESCRIBE, SUMMARIZE, SHOW) and hands the
   * last one's rows to {@code writer} as they come.
   *
   * @throws ReportException if the SQL is wrong or is no query
   * @throws IOException if the writer throws it
   */
  void query(String sql, RowWriter writer) throws IOException {
    requireQuery(sql);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<ResultColumn> columns = columnsOf(rows);
      writer.begin(columns);
      while (rows.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(Values.plain(rows.getObject(i)));
        }
        writer.row(values);
      }
      writer.end();
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  /**
   * Rows of a query of our own, each made into a value.
   *
   * @throws ReportException if a table cannot be read
   */
  public <T> List<T> select(String sql, Function<Row, T> read, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<T> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(read.apply(Row.of(rows)));
        }
      }
      return values;
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  @Override
  public void close() {
    closeQuietly(connection);
  }

  private static Map<String, List<Path>> parquetFiles(Path run, Path asGiven) {
    if (!Files.exists(run)) {
      throw new ReportException("no such directory: " + asGiven);
    }
    if (!Files.isDirectory(run)) {
      throw new ReportException(
          asGiven + " is a file; expected the directory that a run wrote with --out");
    }
    Map<String, List<Path>> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(run)) {
      paths
          .filter(path -> path.getNameCount() > run.getNameCount() && isParquet(run, path))
          .sorted()
          .forEach(
              path ->
                  found.computeIfAbsent(tableOf(run, path), name -> new ArrayList<>()).add(path));
    } catch (IOException | UncheckedIOException e) {
      throw new ReportException("cannot read " + asGiven + ": " + e.getMessage(), e);
    }
    if (found.containsKey("")) {
      throw new ReportException(
          asGiven + " is one table; give the directory above it, which holds all of the run");
    }
    if (found.isEmpty()) {
      throw new ReportException(
          asGiven + " holds no Parquet tables; expected the directory that a run wrote with --out");
    }
    Map<String, List<Path>> inOrder = new LinkedHashMap<>();
    AllTables.LIST.forEach(
        table -> inOrder.put(table.name(), found.getOrDefault(table.name(), List.of())));
    found.forEach(inOrder::putIfAbsent);
    return Collections.unmodifiableMap(inOrder);
  }

  /**
   * The first directory below the run's, or "" for a file that lies in the run's directory itself.
   */
  private static String tableOf(Path run, Path file) {
    Path below = run.relativize(file);
    return below.getNameCount() == 1 ? "" : below.getName(0).toString();
  }

  private static boolean isParquet(Path run, Path path) {
    for (Path name : run.relativize(path)) {
      if (name.toString().startsWith(".") || name.toString().startsWith("_")) {
        return false;
      }
    }
    return path.getFileName().toString().endsWith(".parquet") && Files.isRegularFile(path);
  }

  private static Connection connect() {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  private void createViews() {
    execute("SET TimeZone = 'UTC'");
    filesByTable.forEach(
        (table, files) -> {
          String query = files.isEmpty() ? emptyTable(table) : parquetTable(table, files);
          execute("CREATE VIEW " + quoted(table) + " AS " + query);
        });
  }

  /** Of several versions of one id the latest holds; the others are what was thought before. */
  private static final String LATEST =
      " QUALIFY row_number() OVER (PARTITION BY id ORDER BY version DESC) = 1";

  private static String emptyTable(String table) {
    return "SELECT "
        + declared(table).stream().map(Tables::nullOf).collect(Collectors.joining(", "))
        + " WHERE false";
  }

  private String parquetTable(String table, List<Path> files) {
    String source =
        "read_parquet(["
            + files.stream().map(file -> literal(file.toString())).collect(Collectors.joining(", "))
            + "], hive_partitioning = true, union_by_name = true)";
    List<String> written;
    try {
      written = columns("FROM " + source).stream().map(ResultColumn::name).toList();
    } catch (ReportException e) {
      throw new ReportException("cannot read table " + table + ": " + e.getMessage(), e);
    }
    String unwritten =
        declared(table).stream()
            .filter(column -> !written.contains(column.name()))
            .map(column -> ", " + nullOf(column))
            .collect(Collectors.joining());
    boolean versions = written.contains("id") && written.contains("version");
    return "SELECT *" + unwritten + " FROM " + source + (versions ? LATEST : "");
  }

  /** Columns that are declared, as SQL sees them; none of a table that is not one of ours. */
  private static List<ResultColumn> declared(String name) {
    List<ResultColumn> columns = new ArrayList<>();
    AllTables.named(name)
        .ifPresent(
            table -> {
              table
                  .columns()
                  .forEach(
                      column -> columns.add(new ResultColumn(column.name(), column.type().sql())));
              if (table.day() != null) {
                columns.add(new ResultColumn("dt", "DATE"));
              }
            });
    return columns;
  }

  private static String nullOf(ResultColumn column) {
    return "CAST(NULL AS " + column.type() + ") AS " + quoted(column.name());
  }

  /** Closes everything but the run's own files to whatever SQL comes after. */
  private void lock(Path run) {
    execute(
        "SET allowed_directories = [" + literal(run + run.getFileSystem().getSeparator()) + "]");
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
  }

  private void requireQuery(String sql) {
    // The function takes a literal only.
    String serialize = "SELECT json_serialize_sql(" + literal(sql) + ")::VARCHAR AS tree";
    String parsed = select(serialize, row -> row.word("tree")).get(0);
    JsonNode tree = SafeJson.read(parsed);
    if (tree.path("error").asBoolean()) {
      String message = Terminal.plain(tree.path("error_message").asText());
      throw new ReportException(
          tree.path("error_type").asText().equals("not implemented")
              ? "only queries are allowed: SELECT, FROM, WITH, DESCRIBE, SUMMARIZE or SHOW"
              : "wrong SQL: " + message);
    }
    if (tree.path("statements").isEmpty()) {
      throw new ReportException("the SQL is empty; for example: SELECT company, verdict FROM gaps");
    }
  }

  private List<ResultColumn> columns(String query) {
    return select(
        "DESCRIBE " + query,
        row -> new ResultColumn(row.word("column_name"), row.word("column_type")));
  }

  private static List<ResultColumn> columnsOf(ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new ResultColumn(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
    }
    return columns;
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  private ReportException explained(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int cause = message.lastIndexOf("\nError: ");
    String plain = cause < 0 ? message : message.substring(cause + "\nError: ".length());
    int excerpt = plain.indexOf("\n\nLINE ");
    plain = (excerpt < 0 ? plain : plain.substring(0, excerpt)).replaceAll("\\s+", " ").strip();
    plain = KIND_OF_ERROR.matcher(plain).replaceFirst("");
    Matcher unknown = UNKNOWN_TABLE.matcher(plain);
    if (unknown.find()) {
      plain = unknownTable(unknown.group(1));
    }
    return new ReportException(Terminal.plain(plain), e);
  }

  /** With the nearest name: within one slip, and one more for every four letters. */
  private String unknownTable(String name) {
    List<String> nearest =
        select(
            """
            SELECT view_name AS name FROM duckdb_views()
            WHERE NOT internal AND damerau_levenshtein(lower(?), view_name) <= 1 + len(view_name) // 4
            ORDER BY damerau_levenshtein(lower(?), view_name), view_name LIMIT 1""",
            row -> row.word("name"),
            name,
            name);
    return "no table "
        + name
        + (nearest.isEmpty() ? "" : "; did you mean " + nearest.get(0) + "?")
        + " (tables: "
        + String.join(", ", filesByTable.keySet())
        + ")";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close: " + e.getMessage(), e);
    }
  }
}
