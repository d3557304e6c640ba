package gangway.tables;

/** How the values of a column lie in Parquet and are seen in SQL. */
public enum ColumnType {
  /** String or enum. */
  STRING("string", "VARCHAR"),
  INT32("int32", "INTEGER"),
  INT64("int64", "BIGINT"),
  DOUBLE("double", "DOUBLE"),
  BOOLEAN("bool", "BOOLEAN"),
  /** {@link java.time.Instant}, in microseconds, UTC. */
  TIMESTAMP("timestamp", "TIMESTAMPTZ"),
  /** List of strings. */
  STRINGS("list of string", "VARCHAR[]"),
  /** List of longs. */
  INT64S("list of int64", "BIGINT[]");

  private final String word;
  private final String sql;

  ColumnType(String word, String sql) {
    this.word = word;
    this.sql = sql;
  }

  /** As the document says it. */
  public String word() {
    return word;
  }

  /** DuckDB's name of the type. */
  public String sql() {
    return sql;
  }
}
