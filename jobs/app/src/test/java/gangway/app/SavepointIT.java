package gangway.app;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.LocalFlink;
import gangway.stream.PausedInputs;
import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole job, stopped in the middle with a savepoint and taken up again from it: real texts, the
 * shipped models, every operator, real files. Only the source is another one: it sends the records
 * of the samples by their time, and stands still in the middle until it is stopped.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SavepointIT {
  /**
   * Here the job is stopped: of the windows of 30 days since the epoch two have been judged, one is
   * over and waits for its answers, and the last has begun.
   */
  private static final Instant MIDDLE = Instant.parse("2026-06-12T00:00:00Z");

  @TempDir static Path folder;

  private static @Nullable LocalFlink flink;
  private static List<Intake> records = List.of();
  private static Map<String, List<String>> undisturbed = Map.of();

  @BeforeAll
  static void runUndisturbed() throws Exception {
    List<Intake> read = new ArrayList<>();
    try (StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        CloseableIterator<Intake> all =
            job(folder.resolve("none")).inputs().read(env).executeAndCollect()) {
      all.forEachRemaining(read::add);
    }
    read.sort(Comparator.comparingLong(Intake::timestamp));
    records = List.copyOf(read);
    Path out = folder.resolve("undisturbed");
    flink = LocalFlink.start(4);
    flink().run(job(out, 1, inputs(false), null));
    undisturbed = tables(out);
  }

  @AfterAll
  static void stopFlink() throws Exception {
    flink().close();
  }

  @Test
  void the_undisturbed_run_has_something_to_lose() {
    assertThat(undisturbed)
        .containsKeys("posts", "exchanges", "mentions", "gaps", "flags", "trends", "inputs")
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
  }

  @ParameterizedTest(name = "from parallelism {0} to {1}")
  @CsvSource({"1, 1", "2, 4", "4, 2"})
  void a_restart_from_a_savepoint_changes_no_value_of_any_table(int before, int after)
      throws Exception {
    Path out = folder.resolve("out-" + before + "-" + after);
    String savepoint = stopInTheMiddle(out, before);
    Map<String, List<String>> half = tables(out);
    for (String table : List.of("posts", "exchanges", "mentions", "gaps", "flags")) {
      assertThat(half.get(table))
          .as("%s before the savepoint", table)
          .isNotEmpty()
          .isSubsetOf(undisturbed.get(table));
    }

    flink().run(job(out, after, inputs(false), savepoint));
    Map<String, List<String>> whole = tables(out);
    assertThat(whole.keySet()).isEqualTo(undisturbed.keySet());
    undisturbed.forEach((table, rows) -> assertThat(whole.get(table)).as(table).isEqualTo(rows));
  }

  private static LocalFlink flink() {
    return Objects.requireNonNull(flink);
  }

  /** Where the savepoint lies. */
  private static String stopInTheMiddle(Path out, int parallelism) throws Exception {
    PausedInputs inputs = inputs(true);
    return flink()
        .stopInTheMiddle(job(out, parallelism, inputs, null), inputs, folder.resolve("savepoints"));
  }

  private static PausedInputs inputs(boolean pauses) throws Exception {
    return new PausedInputs(job(folder).inputs().rows(), records, MIDDLE, pauses);
  }

  private static StreamExecutionEnvironment job(
      Path out, int parallelism, Inputs inputs, @Nullable String savepoint) throws Exception {
    Configuration config = new Configuration();
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
    job(out).addTo(env, inputs);
    return env;
  }

  /** Lodging of the samples in windows of 30 days. */
  private static JobRun job(Path out) throws Exception {
    Path samples = Path.of(System.getProperty("gangway.root"), "datasets", "samples");
    RunOptions options = new RunOptions();
    options.support = List.of("tweets-flat=" + samples.resolve("twitter-lodging.jsonl"));
    options.reviews =
        List.of(
            samples.resolve("reviews-lodging.mapping.json")
                + "="
                + samples.resolve("reviews-lodging.json"));
    options.companies = samples.resolve("companies.json");
    options.norms = samples.resolve("norms.json");
    options.out = out;
    return JobRun.of(options, "a key for tests only, of no worth");
  }

  /** The rows of every table as the files hold them, all versions of each, in order. */
  private static Map<String, List<String>> tables(Path out) throws IOException, SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        Stream<Path> folders = Files.list(out)) {
      for (Path table : folders.toList()) {
        List<String> rows = new ArrayList<>();
        try (ResultSet found =
            statement.executeQuery(
                "SELECT t::VARCHAR FROM read_parquet('%s/**/*.parquet') t".formatted(table))) {
          while (found.next()) {
            rows.add(Objects.requireNonNull(found.getString(1)));
          }
        }
        rows.sort(Comparator.naturalOrder());
        tables.put(table.getFileName().toString(), rows);
      }
    }
    return tables;
  }
}
