package gangway.report.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a query as they come. */
interface RowWriter {
  void begin(List<ResultColumn> columns) throws IOException;

  /** Takes one row: a value a column, as {@link Values#plain} gives it. */
  void row(List<@Nullable Object> values) throws IOException;

  void end() throws IOException;
}
