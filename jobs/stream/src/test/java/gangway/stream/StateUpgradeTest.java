package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.summary.CellKey;
import gangway.gap.summary.Side;
import gangway.gap.yardstick.Norms;
import gangway.gap.yardstick.ReadingError;
import gangway.settings.Settings;
import gangway.stream.sink.Outputs;
import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.stream.window.Window;
import gangway.tables.CompanyRow;
import gangway.tables.TableDef;
import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A savepoint that was written once and is kept: whoever changes what the job remembers sees here
 * whether a running job can be taken over.
 */
@DisplayName("A savepoint of an earlier version")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StateUpgradeTest {
  private static final Path KEPT = Path.of("src/test/resources/gangway/stream/savepoint-1.bin");

  /** Two windows are judged then, two are open, and conversations are under way. */
  private static final Instant MIDDLE = Talk.BEGINNING.plus(Duration.ofDays(100));

  private static final List<Intake> RECORDS = records();

  private static final ConcurrentLinkedQueue<String> ROWS = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @Test
  @DisplayName("is taken up by the job of today, and nothing is lost or told twice")
  void restored() throws Exception {
    try (MiniCluster flink = new MiniCluster(new MiniClusterConfiguration.Builder().build())) {
      flink.start();
      finish(flink, start(flink, null, inputs(false)));
      Map<String, Integer> undisturbed = rowsByTable();
      assertThat(undisturbed)
          .containsKeys("exchanges", "gaps", "trends", "reply_coverage", "inputs");

      Map<String, Integer> before = stopInTheMiddle(flink);
      Path savepoint = Files.createDirectory(folder.resolve("savepoint"));
      Files.copy(KEPT, savepoint.resolve("_metadata"));
      finish(flink, start(flink, savepoint.toUri().toString(), inputs(false)));
      Map<String, Integer> whole = rowsByTable();
      before.forEach((table, rows) -> whole.merge(table, rows, Integer::sum));
      assertThat(whole).isEqualTo(undisturbed);
    }
  }

  /** How many rows there were until then; {@code -Dgangway.update=true} keeps the state anew. */
  private Map<String, Integer> stopInTheMiddle(MiniCluster flink) throws Exception {
    PausedInputs inputs = inputs(true);
    JobID job = start(flink, null, inputs);
    CompletableFuture.anyOf(inputs.pause(), flink.requestJobResult(job)).get();
    while (flink.getArchivedExecutionGraph(job).get().getAllVertices().values().stream()
        .anyMatch(StateUpgradeTest::isUnsettled)) {
      assertThat(flink.getJobStatus(job).get()).isEqualTo(JobStatus.RUNNING);
    }
    String savepoint =
        flink
            .stopWithSavepoint(
                job, folder.resolve("new").toUri().toString(), false, SavepointFormatType.CANONICAL)
            .get();
    if (Boolean.getBoolean("gangway.update")) {
      keep(Path.of(URI.create(savepoint)));
    }
    return rowsByTable();
  }

  /** Flink makes no savepoint while a task starts or ends, as those do that tell the settings. */
  private static boolean isUnsettled(AccessExecutionJobVertex task) {
    boolean ends = task.getName().contains("settings");
    return task.getAggregateState() != (ends ? ExecutionState.FINISHED : ExecutionState.RUNNING);
  }

  private static void finish(MiniCluster flink, JobID job) throws Exception {
    flink.requestJobResult(job).get().toJobExecutionResult(StateUpgradeTest.class.getClassLoader());
  }

  private static void keep(Path savepoint) throws IOException {
    try (var files = Files.list(savepoint)) {
      assertThat(files).as("state is held in one file").hasSize(1);
    }
    Files.createDirectories(KEPT.getParent());
    Files.write(KEPT, Files.readAllBytes(savepoint.resolve("_metadata")));
  }

  private static Map<String, Integer> rowsByTable() {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table = ROWS.poll(); table != null; table = ROWS.poll()) {
      rows.merge(table, 1, Integer::sum);
    }
    return rows;
  }

  private static PausedInputs inputs(boolean pauses) {
    return new PausedInputs(GivenInputs.ROWS, RECORDS, MIDDLE, pauses);
  }

  private static JobID start(MiniCluster flink, @Nullable String savepoint, Inputs inputs)
      throws Exception {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.ofMebiBytes(1));
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, config);
    GangwayTopology.build(
        env,
        inputs,
        new RunFacts(
            inputs.rows(),
            Map.of("testair", new CompanyRow("testair", "Testair", "airline", "")),
            List.of()),
        new JobSettings(
            new Window(Duration.ofDays(30).toMillis()),
            null,
            null,
            Settings.shipped(),
            new Norms(
                "test", List.of(norm(Side.DIGITAL, "twitter"), norm(Side.IN_PERSON, "skytrax"))),
            null,
            ReadingError.NONE),
        Talk.READERS,
        new CountedRows());
    return flink.submitJob(env.getStreamGraph()).get().getJobID();
  }

  private static Norms.Entry norm(Side side, String channel) {
    return new Norms.Entry(
        "airline",
        CellKey.ofCustomers(side, channel, Solicitation.UNPROMPTED),
        .5,
        .1,
        .3,
        50,
        Talk.BEGINNING.minus(Duration.ofDays(365)),
        Talk.BEGINNING,
        "made up");
  }

  /** Counts the rows of each table; keeps no state of its own. */
  private static final class CountedRows implements Outputs {
    @Override
    public <T> void write(TableDef<T> table, DataStream<T> rows) {
      String name = table.name();
      String uid = Outputs.uidOf(table);
      rows.map(
              row -> {
                ROWS.add(name);
                return name;
              })
          .uid(uid)
          .sinkTo(new DiscardingSink<>())
          .uid(uid + "-end");
    }
  }

  /** Half a year: a conversation every four days and a review every other, of one company. */
  private static List<Intake> records() {
    List<Intake> records = new ArrayList<>();
    for (int day = 0; day < 180; day++) {
      Talk talk = Talk.with("p" + day).asks("PT" + day * 24 + "H", "Where is bag " + day + "?");
      if (day % 3 > 0) {
        talk.replies("PT" + (day * 24 + 2) + "H", "Bag " + day + " comes tonight *AB");
      }
      if (day % 4 == 0) {
        talk.posts().forEach(post -> records.add(new Intake("talk", post, null, null)));
      } else if (day % 2 == 0) {
        records.add(new Intake("talk", null, review(day), null));
      }
    }
    records.sort(Comparator.comparingLong(Intake::timestamp));
    return List.copyOf(records);
  }

  private static Review review(int day) {
    return new Review(
        "skytrax:" + day,
        "talk",
        day,
        "skytrax",
        "testair",
        "airline",
        null,
        Solicitation.UNPROMPTED,
        Role.CUSTOMER,
        "r" + day,
        "route " + day % 5,
        Talk.BEGINNING.plus(Duration.ofDays(day)),
        "The crew were kind.",
        day % 5 / 4.0,
        null,
        "en");
  }
}
