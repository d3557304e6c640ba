package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.gap.yardstick.ReadingError;
import gangway.intake.Format;
import gangway.intake.Input;
import gangway.intake.Kind;
import gangway.settings.Settings;
import gangway.stream.sink.Outputs;
import gangway.stream.source.ExportFiles;
import gangway.stream.source.ExportFiles.ExportFile;
import gangway.stream.source.Inputs;
import gangway.stream.window.Window;
import gangway.tables.CompanyRow;
import gangway.tables.TableDef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another kind of inputs than files, through the whole job. */
class InputsTest {
  private static final String FORMAT = "facebook-webhook-messages";
  private static final String REGISTRY =
      """
      {"companies":[{"id":"testair","name":"Testair","sector":"airline","pages":["900100"]}]}
      """;
  private static final ConcurrentLinkedQueue<String> ROWS = new ConcurrentLinkedQueue<>();

  /** Keeps all rows of all tables as text, but for their lines, which count within a message. */
  private static final class AllRows implements Outputs {
    @Override
    public <T> void write(TableDef<T> table, DataStream<T> rows) {
      String name = table.name();
      String uid = Outputs.uidOf(table);
      rows.map(
              row -> {
                ROWS.add(name + ": " + String.valueOf(row).replaceAll("line=\\d+", "line"));
                return name;
              })
          .uid(uid)
          .sinkTo(new DiscardingSink<>())
          .uid(uid + "-end");
    }
  }

  @Test
  void messages_of_a_live_source_make_the_same_tables_as_a_file_of_them(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("messages.json");
    List<String> messages = messages();
    Files.writeString(file, String.join("\n", messages));
    Input input = new Input(Kind.SUPPORT, FORMAT, null, file.toString());
    String format = Format.load(FORMAT).json();
    String key = "a key for tests only, of no worth";
    Map<String, List<String>> expected =
        tables(
            new ExportFiles(
                List.of(new ExportFile(input, format, file.toUri().toString())), REGISTRY, key));
    assertThat(expected)
        .containsKeys("posts", "exchanges", "inputs", "rejected", "unknown_companies", "gaps");
    assertThat(expected.get("exchanges")).hasSize(40);

    Map<String, List<String>> live = tables(new Messages(input, format, REGISTRY, key, messages));
    assertThat(live.keySet()).isEqualTo(expected.keySet());
    expected.forEach((table, rows) -> assertThat(live.get(table)).as(table).isEqualTo(rows));
  }

  /** Forty people with a page, answered and not; one page that nobody knows, one without a time. */
  private static List<String> messages() {
    List<String> messages = new ArrayList<>();
    long time = Talk.BEGINNING.toEpochMilli();
    for (int person = 1; person <= 40; person++) {
      time += Duration.ofHours(9).toMillis();
      long reply = time + Duration.ofMinutes(person).toMillis();
      String asked = message("900100", person, true, "\"timestamp\":" + time + ",", "a" + person);
      String answered =
          message("900100", person, false, "\"timestamp\":" + reply + ",", "b" + person);
      messages.add(envelope("900100", person % 3 == 0 ? asked : asked + "," + answered));
      if (person % 7 == 0) {
        messages.add(envelope("900100", asked));
      }
    }
    messages.add(envelope("777", message("777", 99, true, "\"timestamp\":" + time + ",", "c")));
    messages.add(envelope("900100", message("900100", 98, true, "", "d")));
    return messages;
  }

  private static String envelope(String page, String messages) {
    return "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"messaging\":[%s]}]}"
        .formatted(page, messages);
  }

  private static String message(String page, int person, boolean asks, String time, String id) {
    return """
        {"sender":{"id":"%s"},"recipient":{"id":"%s"},%s"message":{"mid":"m%s","text":"%s"}}"""
        .formatted(
            asks ? person : page,
            asks ? page : person,
            time,
            id,
            asks ? "Where is bag " + person + "?" : "Bag " + person + " comes tonight *AB");
  }

  private static Map<String, List<String>> tables(Inputs inputs) throws Exception {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, config);
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
            null,
            null,
            ReadingError.NONE),
        Talk.READERS,
        new AllRows());
    env.execute("test");
    Map<String, List<String>> tables = new TreeMap<>();
    for (String row = ROWS.poll(); row != null; row = ROWS.poll()) {
      tables
          .computeIfAbsent(row.substring(0, row.indexOf(':')), table -> new ArrayList<>())
          .add(row);
    }
    tables.values().forEach(rows -> rows.sort(null));
    return tables;
  }
}
