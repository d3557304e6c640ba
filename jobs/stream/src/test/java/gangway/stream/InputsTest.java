package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.intake.Format;
import gangway.intake.Input;
import gangway.intake.Kind;
import gangway.stream.source.ExportFiles;
import gangway.stream.source.ExportFiles.ExportFile;
import gangway.stream.source.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another kind of inputs than files, through the whole job. */
class InputsTest {
  private static final String FORMAT = "facebook-webhook-messages";
  private static final String REGISTRY =
      """
      {"companies":[{"id":"testair","name":"Testair","sector":"airline","pages":["900100"]}]}
      """;

  @Test
  void messages_of_a_live_source_make_the_same_tables_as_a_file_of_them(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("messages reçus.json");
    List<String> messages = messages();
    Files.writeString(file, String.join("\n", messages));
    Input input = new Input(Kind.SUPPORT, FORMAT, null, null, file.toString());
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

  /** All rows as text, but for their lines, which count within a message. */
  private static Map<String, List<String>> tables(Inputs inputs) throws Exception {
    StreamExecutionEnvironment env = TestJob.environment(2, new Configuration());
    TestJob.build(env, inputs, null, new RowTexts());
    env.execute("test");
    Map<String, List<String>> tables = RowTexts.take();
    tables.values().forEach(rows -> rows.replaceAll(row -> row.replaceAll("line=\\d+", "line")));
    tables.values().forEach(rows -> rows.sort(null));
    return tables;
  }
}
