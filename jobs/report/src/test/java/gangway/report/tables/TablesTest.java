package gangway.report.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.report.WrittenRun;
import gangway.tables.AllTables;
import gangway.tables.ColumnType;
import gangway.tables.TableDef;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The tables of a run")
class TablesTest {
  @TempDir Path directory;

  @Test
  @DisplayName("are views over all files of a table, partitioned by day or not")
  void partitioned() throws IOException {
    WrittenRun.in(directory)
        .file("posts/dt=2026-01-01/a.parquet", "SELECT 'one' AS id")
        .file("posts/dt=2026-01-02/b.parquet", "SELECT 'two' AS id")
        .table("extra", "SELECT 1 AS x");

    assertThat(csv("SELECT id, dt FROM posts ORDER BY id"))
        .isEqualTo("id,dt\r\none,2026-01-01\r\ntwo,2026-01-02\r\n");
    assertThat(csv("FROM extra")).isEqualTo("x\r\n1\r\n");
  }

  @Test
  @DisplayName("leave out files that a job is still writing")
  void inProgress() throws IOException {
    WrittenRun.in(directory)
        .table("extra", "SELECT 1 AS x")
        .file("extra/.part-1.parquet", "SELECT 2 AS x")
        .file("extra/_temporary/part-2.parquet", "SELECT 3 AS x")
        .file("extra/.part-3.parquet.inprogress.f00", "SELECT 4 AS x");

    assertThat(csv("FROM extra")).isEqualTo("x\r\n1\r\n");
  }

  @Test
  @DisplayName("show exchanges as they were corrected last")
  void corrected() throws IOException {
    WrittenRun.in(directory)
        .file("exchanges/dt=2026-01-01/a.parquet", "SELECT 'one' AS id, 1 AS version, 5 AS agents")
        .file("exchanges/dt=2026-01-02/b.parquet", "SELECT 'one' AS id, 2 AS version, 7 AS agents");

    assertThat(csv("SELECT id, version, agents FROM exchanges"))
        .isEqualTo("id,version,agents\r\none,2,7\r\n");
  }

  @Test
  @DisplayName("have every declared table and column, empty and null where the run wrote none")
  void olderRun() throws IOException {
    WrittenRun.in(directory).table("gaps", "SELECT 'aerolind' AS company, 0.5 AS gap");

    assertThat(csv("SELECT company, gap, q_value, missing FROM gaps"))
        .isEqualTo("company,gap,q_value,missing\r\naerolind,0.5,,\r\n");
    assertThat(csv("SELECT id, dt FROM exchanges")).isEqualTo("id,dt\r\n");
  }

  @Test
  @DisplayName("have every declared column of its declared type where the run wrote none")
  void declared() throws IOException {
    WrittenRun.in(directory).table("extra", "SELECT 1 AS x");

    try (Tables tables = Tables.open(directory)) {
      for (TableInfo table : tables.list().subList(0, AllTables.LIST.size())) {
        TableDef<?> declared = AllTables.named(table.name()).orElseThrow();
        assertThat(table.columns())
            .as(table.name())
            .startsWith(
                declared.columns().stream()
                    .map(column -> new ResultColumn(column.name(), sql(column.type())))
                    .toArray(ResultColumn[]::new));
      }
    }
  }

  /** DuckDB describes its short name by the long one. */
  private static String sql(ColumnType type) {
    return type.sql().replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE");
  }

  @Test
  @DisplayName("are listed with columns, files and rows")
  void listed() {
    WrittenRun.in(directory)
        .file("extra/a.parquet", "SELECT 1 AS x, 'a' AS y")
        .file("extra/b.parquet", "SELECT 2 AS x, 'b' AS y");

    try (Tables tables = Tables.open(directory)) {
      assertThat(tables.list().stream().map(TableInfo::name))
          .containsExactly(
              "inputs",
              "rejected",
              "unknown_companies",
              "companies",
              "posts",
              "reply_coverage",
              "exchanges",
              "mentions",
              "company_windows",
              "care_by_language",
              "gaps",
              "drivers",
              "evidence",
              "flags",
              "trends",
              "models",
              "settings",
              "extra");
      assertThat(tables.list())
          .last()
          .isEqualTo(
              new TableInfo(
                  "extra",
                  2,
                  2,
                  java.util.List.of(
                      new ResultColumn("x", "INTEGER"), new ResultColumn("y", "VARCHAR"))));
    }
  }

  @Test
  @DisplayName("open in a directory whose name holds quotes, brackets, stars and blanks")
  void oddDirectory() throws IOException {
    Path odd = directory.resolve("it's [1] *{a}' run=7");
    WrittenRun.in(odd).table("extra", "SELECT 1 AS x");

    assertThat(csv(odd, "SELECT x FROM extra")).isEqualTo("x\r\n1\r\n");
  }

  @Test
  @DisplayName("say what is wrong with a directory in one line")
  void wrongDirectory() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    WrittenRun.in(directory).table("gaps", "SELECT 1 AS x");

    assertThatThrownBy(() -> Tables.open(directory.resolve("none")))
        .isInstanceOf(ReportException.class)
        .hasMessage("no such directory: " + directory.resolve("none"));
    assertThatThrownBy(() -> Tables.open(file))
        .hasMessage(file + " is a file; expected the directory that a run wrote with --out");
    assertThatThrownBy(() -> Tables.open(empty))
        .hasMessage(
            empty + " holds no Parquet tables; expected the directory that a run wrote with --out");
    assertThatThrownBy(() -> Tables.open(directory.resolve("gaps")))
        .hasMessage(
            directory.resolve("gaps")
                + " is one table; give the directory above it, which holds all of the run");
  }

  @Test
  @DisplayName("name the file that is no Parquet")
  void damagedFile() throws IOException {
    Files.createDirectories(directory.resolve("gaps"));
    Files.writeString(directory.resolve("gaps/part-0.parquet"), "this is no Parquet file at all");

    assertThatThrownBy(() -> Tables.open(directory))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("cannot read table gaps: ")
        .hasMessageContaining("part-0.parquet")
        .hasMessageNotContaining("\n");
  }

  private String csv(String sql) throws IOException {
    return csv(directory, sql);
  }

  private static String csv(Path directory, String sql) throws IOException {
    try (Tables tables = Tables.open(directory)) {
      StringWriter out = new StringWriter();
      Query.run(tables, sql, Query.Format.CSV, out);
      return out.toString();
    }
  }
}
