package gangway.app;

import gangway.report.tables.Query;
import gangway.report.tables.Tables;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangway query}: SQL over a run's tables. */
@Command(
    name = "query",
    description = "Ask a run's Parquet tables in SQL (DuckDB); without SQL, list the tables.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  gangway query out/airlines",
      "  gangway query out/airlines \"SELECT company, verdict, gap FROM gaps ORDER BY gap\"",
      "  gangway query out/airlines \"FROM rejected\" --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "DIR", description = "The --out folder of a run.")
  Path directory = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "SQL", description = "A query.")
  @Nullable String sql;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      description = "text, csv or json (default: ${DEFAULT-VALUE}).")
  String format = "text";

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Query.Format as = json ? Query.Format.JSON : format();
    try (Tables tables = Tables.open(directory);
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)) {
      if (sql == null) {
        Query.list(tables, as, out);
      } else {
        Query.run(tables, sql, as, out);
      }
    }
    return 0;
  }

  private Query.Format format() {
    try {
      return Query.Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw UserError.usage("--format: expected text, csv or json, not '" + format + "'");
    }
  }
}
