package gangway.tables;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/** All tables of a run, and the document that describes them. */
public final class AllTables {
  private AllTables() {}

  /** In the order in which they are listed. */
  public static final List<TableDef<?>> LIST =
      List.of(
          CountTables.INPUTS,
          CountTables.REJECTED,
          CountTables.UNKNOWN_COMPANIES,
          CountTables.COMPANIES,
          VoiceTables.POSTS,
          VoiceTables.REPLY_COVERAGE,
          VoiceTables.EXCHANGES,
          VoiceTables.MENTIONS,
          VerdictTables.COMPANY_WINDOWS,
          VerdictTables.CARE_BY_LANGUAGE,
          VerdictTables.GAPS,
          VerdictTables.DRIVERS,
          VerdictTables.EVIDENCE,
          VerdictTables.FLAGS,
          VerdictTables.TRENDS,
          CountTables.MODELS,
          CountTables.SETTINGS);

  /** The declaration of a name; empty for a table that is none of ours. */
  public static Optional<TableDef<?>> named(String name) {
    return LIST.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** {@code SCHEMA.md}. */
  static String document() {
    return PREFACE + LIST.stream().map(AllTables::section).collect(joining("\n", "\n", ""));
  }

  private static final String PREFACE =
      """
      # The Parquet tables

      Written from the declarations in `gangway.tables` (`mvn test -pl jobs/tables -am -Dgangway.update=true`); a test
      compares.

      `gangway run --out DIR` writes each table to `DIR/<table>/[dt=YYYY-MM-DD/]*.parquet` (ZSTD). Columns are only ever
      added, never renamed or retyped. Times are `TIMESTAMP(MICROS, UTC)`. A column that may be null says so; a null is
      absence of evidence, never zero. Scores are in [0,1], rounded to 4 decimals before any sum, so that sums are exact
      and independent of order. `dt` is the day (UTC) of the row's own time. Units: z counts standard deviations between
      companies; a score is quality, good at 1.

      Every file says in its footer what it is (`gangway.table`, `gangway.table.meaning`, `gangway.table.version`: the
      number of declared columns) and which run wrote it (`gangway.run`: equal for equal inputs, companies, models and
      settings; `gangway.run.window`; `gangway.run.settings`: digest of the table `settings`):

          gangway query DIR "SELECT DISTINCT decode(key) AS key, decode(value) AS value
            FROM parquet_kv_metadata('DIR/gaps/*.parquet') WHERE decode(key) LIKE 'gangway.%'"
      """;

  private static String section(TableDef<?> table) {
    return "## %s%s\n%s\n\n| column | type | unit | meaning |\n|---|---|---|---|\n%s"
        .formatted(
            table.name(),
            table.day() == null ? "" : " (dt)",
            table.meaning(),
            table.columns().stream().map(AllTables::row).collect(joining()));
  }

  private static String row(Column<?> column) {
    return "| %s | %s%s | %s | %s |\n"
        .formatted(
            column.name(),
            column.type().word(),
            column.nullable() ? ", null" : "",
            column.unit().word(),
            column.meaning());
  }
}
