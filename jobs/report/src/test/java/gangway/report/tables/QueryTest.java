package gangway.report.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.report.WrittenRun;
import gangway.report.tables.Query.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query")
class QueryTest {
  @TempDir Path directory;

  @BeforeEach
  void write() {
    WrittenRun.in(directory)
        .table(
            "gaps",
            "SELECT * FROM (VALUES ('aerolind', -0.5, 'DIGITAL_AHEAD'),"
                + " ('kestrel', 1.25, 'MATCHED')) t(company, gap, verdict)");
  }

  @Test
  @DisplayName("prints an aligned table")
  void text() throws IOException {
    assertThat(run("SELECT company, gap FROM gaps ORDER BY company", Format.TEXT))
        .isEqualTo(
            """
            company     gap
            ────────  ─────
            aerolind  -0.50
            kestrel    1.25
            (2 rows)
            """);
  }

  @Test
  @DisplayName("shows at most 1,000 rows in a terminal and counts the others")
  void manyRows() throws IOException {
    assertThat(run("SELECT range AS n FROM range(1500)", Format.TEXT).lines())
        .hasSize(1003)
        .last()
        .isEqualTo("… and 500 more rows; CSV and JSON have them all");
    assertThat(run("SELECT range AS n FROM range(1500)", Format.CSV).lines()).hasSize(1501);
  }

  @Test
  @DisplayName("neutralises terminal escapes and cuts wide cells")
  void hostileText() throws IOException {
    assertThat(
            run(
                "SELECT chr(27) || '[2J' || chr(8238) || 'x' || chr(10) || 'y' AS t,"
                    + " repeat('long ', 100) AS l",
                Format.TEXT))
        .startsWith("t         l\n")
        .contains("␛[2J�x y  " + "long ".repeat(11) + "long…\n")
        .doesNotContain("\u001b");
  }

  @Test
  @DisplayName("writes CSV that no spreadsheet runs")
  void csv() throws IOException {
    assertThat(
            run(
                "SELECT '=1+1' AS a, '@x' AS b, -1.5 AS c, 'say \"hi\", you' AS d, NULL AS e,"
                    + " [1, 2] AS f",
                Format.CSV))
        .isEqualTo("a,b,c,d,e,f\r\n'=1+1,'@x,-1.5,\"say \"\"hi\"\", you\",,\"1, 2\"\r\n");
  }

  @Test
  @DisplayName("writes JSON of all kinds of values")
  void json() throws IOException {
    assertThat(
            run(
                "SELECT 1 AS a, 2 AS a, 'é' || chr(155) AS b, 'nan'::DOUBLE AS c,"
                    + " TIMESTAMPTZ '2026-01-02 03:04:05Z' AS d, ['x', NULL] AS e, true AS f,"
                    + " {'k': 1} AS g, 1.50::DECIMAL(9,2) AS h, DATE '2026-01-02' AS i",
                Format.JSON))
        .isEqualTo(
            """
            {"columns":[{"name":"a","type":"INTEGER"},{"name":"a_2","type":"INTEGER"},\
            {"name":"b","type":"VARCHAR"},{"name":"c","type":"DOUBLE"},\
            {"name":"d","type":"TIMESTAMP WITH TIME ZONE"},{"name":"e","type":"VARCHAR[]"},\
            {"name":"f","type":"BOOLEAN"},{"name":"g","type":"STRUCT(k INTEGER)"},\
            {"name":"h","type":"DECIMAL(9,2)"},{"name":"i","type":"DATE"}],\
            "rows":[{"a":1,"a_2":2,"b":"é\\u009b","c":null,"d":"2026-01-02T03:04:05Z",\
            "e":["x",null],"f":true,"g":{"k":1},"h":1.50,"i":"2026-01-02"}]}
            """);
  }

  @ParameterizedTest
  @DisplayName("explains what is wrong in one line")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELEC 1                 | wrong SQL: syntax error at or near "SELEC"
          SELECT * FROM gapz      | no table gapz; did you mean gaps? (tables: inputs, rejected
          SELECT * FROM elephants | no table elephants (tables: inputs, rejected
          SELECT verdit FROM gaps | Referenced column "verdit" not found in FROM clause! Candidate bindings: "verdict"
          ;                       | the SQL is empty; for example: SELECT company, verdict FROM gaps
          """)
  void wrongSql(String sql, String message) {
    assertThatThrownBy(() -> run(sql, Format.TEXT))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @DisplayName("only reads, and only the run's tables")
  @ValueSource(
      strings = {
        "COPY gaps TO '{dir}/stolen.csv'",
        "SELECT 1; COPY gaps TO '{dir}/stolen.csv'",
        "CREATE TABLE t AS SELECT 1",
        "ATTACH '{dir}/x.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM read_text('{dir}/../secret.txt')",
        "SELECT * FROM read_csv('/etc/hosts')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM 'https://example.com/x.parquet'",
        "SELECT * FROM read_parquet('https://example.com/x.parquet')"
      })
  void closed(String sql) throws IOException {
    Path run = directory.resolve("run");
    Files.writeString(directory.resolve("secret.txt"), "secret");
    WrittenRun.in(run).table("gaps", "SELECT 1 AS gap");

    try (Tables tables = Tables.open(run)) {
      assertThatThrownBy(
              () ->
                  Query.run(
                      tables,
                      sql.replace("{dir}", run.toString()),
                      Format.TEXT,
                      new StringWriter()))
          .isInstanceOf(ReportException.class);
    }
    assertThat(run.resolve("stolen.csv")).doesNotExist();
    assertThat(run.resolve("x.db")).doesNotExist();
  }

  private String run(String sql, Format format) throws IOException {
    try (Tables tables = Tables.open(directory)) {
      StringWriter out = new StringWriter();
      Query.run(tables, sql, format, out);
      return out.toString();
    }
  }
}
