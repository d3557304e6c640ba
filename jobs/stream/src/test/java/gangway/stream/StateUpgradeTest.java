package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.stream.source.Inputs;
import gangway.stream.source.Intake;
import gangway.voice.Review;
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
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
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

  @TempDir Path folder;

  @Test
  @DisplayName("is taken up by the job of today, and nothing is lost or told twice")
  void restored() throws Exception {
    try (LocalFlink flink = LocalFlink.start(1)) {
      flink.run(job(null, inputs(false)));
      Map<String, Integer> undisturbed = rowsByTable();
      assertThat(undisturbed)
          .containsKeys("exchanges", "gaps", "trends", "reply_coverage", "inputs");

      Map<String, Integer> before = stopInTheMiddle(flink);
      Path savepoint = Files.createDirectory(folder.resolve("savepoint"));
      Files.copy(KEPT, savepoint.resolve("_metadata"));
      flink.run(job(savepoint.toUri().toString(), inputs(false)));
      Map<String, Integer> whole = rowsByTable();
      before.forEach((table, rows) -> whole.merge(table, rows, Integer::sum));
      assertThat(whole).isEqualTo(undisturbed);
    }
  }

  /** How many rows there were until then; {@code -Dgangway.update=true} keeps the state anew. */
  private Map<String, Integer> stopInTheMiddle(LocalFlink flink) throws Exception {
    PausedInputs inputs = inputs(true);
    String savepoint = flink.stopInTheMiddle(job(null, inputs), inputs, folder.resolve("new"));
    if (Boolean.getBoolean("gangway.update")) {
      keep(Path.of(URI.create(savepoint)));
    }
    return rowsByTable();
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
    RowTexts.take().forEach((table, texts) -> rows.put(table, texts.size()));
    return rows;
  }

  private static PausedInputs inputs(boolean pauses) {
    return new PausedInputs(GivenInputs.ROWS, RECORDS, MIDDLE, pauses);
  }

  private static StreamExecutionEnvironment job(@Nullable String savepoint, Inputs inputs) {
    Configuration config = new Configuration();
    config.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.ofMebiBytes(1));
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment env = TestJob.environment(1, config);
    TestJob.build(env, inputs, TestJob.NORMS, new RowTexts());
    return env;
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
    return Talk.review(day, "testair", Duration.ofDays(day), day % 5 / 4.0);
  }
}
