package gangway.report.tables;

import java.util.List;

/**
 * A table of a run.
 *
 * @param name of the view to query
 * @param files how many Parquet files it has; 0 for a documented table that the run did not write
 * @param rows over all files
 * @param columns in order; columns that an older run did not write are there and null
 */
public record TableInfo(String name, int files, long rows, List<ResultColumn> columns) {
  public TableInfo {
    columns = List.copyOf(columns);
  }
}
