package gangway.report.tables;

/**
 * A column of a table or of a query's result.
 *
 * @param name as in SQL
 * @param type DuckDB's name of the type, such as {@code VARCHAR}, {@code BIGINT}, {@code VARCHAR[]}
 */
public record ResultColumn(String name, String type) {}
