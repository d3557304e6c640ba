package gangway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON document")
final class JsonRecordsTest {
  private static final JsonLayout NESTED =
      new JsonLayout(
          List.of(
              new JsonLayout.Level("/data", true), new JsonLayout.Level("/comments/data", true)));

  private static List<String> shown(String text, JsonLayout layout)
      throws IOException, UnusableFileException {
    return shown(text.getBytes(StandardCharsets.UTF_8), layout);
  }

  private static List<String> shown(byte[] bytes, JsonLayout layout)
      throws IOException, UnusableFileException {
    List<String> shown = new ArrayList<>();
    try (JsonRecords records = new JsonRecords(new ByteArrayInputStream(bytes), layout)) {
      for (Item item = records.next(); item != null; item = records.next()) {
        shown.add(
            item instanceof RawRecord record
                ? "%d: %s in %s".formatted(record.line(), record.get("/id"), record.get("^/id"))
                : "%d! %s".formatted(item.line(), ((BrokenRecord) item).reason()));
      }
    }
    return shown;
  }

  @Test
  @DisplayName("gives nested records, each with what encloses it")
  void givesNestedRecords() throws Exception {
    assertThat(
            shown(
                """
                {"meta": {"data": [{"id": "no"}]},
                 "data": [{"comments": {"data": [{"id": "b"}, {"id": "c"}], "paging": {}}, "id": "a"},
                          {"id": "d"}],
                 "paging": {"data": "no"}}
                """,
                NESTED))
        .containsExactly("1: a in null", "2: b in a", "3: c in a", "4: d in null");
  }

  @ParameterizedTest
  @DisplayName("may be one of several saved pages")
  @ValueSource(
      strings = {
        "{\"data\":[{\"id\":1}]}{\"data\":[{\"id\":2}]}",
        "{\"data\":[{\"id\":1}]}\n{\"data\":[{\"id\":2}]}\n",
        "[{\"data\":[{\"id\":1}]},{\"data\":[{\"id\":2}]}]",
        "[{\"id\":1},{\"id\":2}]",
        "\uFEFF{\"data\":[{\"id\":1},{\"id\":2}]}",
        "{\"data\":{\"id\":1}} {\"data\":{\"id\":2}}"
      })
  void mayBeSaved(String text) throws Exception {
    assertThat(shown(text, NESTED)).containsExactly("1: 1 in null", "2: 2 in null");
  }

  @Test
  @DisplayName("gives what it holds before it breaks off, and says that it does")
  void readsUpToWhereItBreaksOff() throws Exception {
    assertThat(shown("{\"data\":[{\"id\":1},{\"id\":2},{\"id\":", NESTED))
        .containsExactly("1: 1 in null", "2: 2 in null", "3! malformed-json");
  }

  @Test
  @DisplayName("loses an element that is no object")
  void rejectsOtherElements() throws Exception {
    assertThat(shown("{\"data\":[{\"id\":1},[[{}]],7,{\"id\":2}]}", NESTED))
        .containsExactly("1: 1 in null", "2! not-an-object", "3! not-an-object", "4: 2 in null");
  }

  @Test
  @DisplayName("loses a record that is too long without holding it")
  void rejectsLongRecords() throws Exception {
    String many = "1,".repeat(2_100_000);
    assertThat(shown("{\"data\":[{\"id\":1,\"x\":[" + many + "1]},{\"id\":2}]}", NESTED))
        .containsExactly("1! record-too-long", "2: 2 in null");
  }

  @Test
  @DisplayName("marks bytes that are not UTF-8 in the value that has them")
  void marksInvalidUtf8() throws Exception {
    byte[] bytes = "{\"data\":[{\"id\":\"?\"},{\"id\":2}]}".getBytes(StandardCharsets.UTF_8);
    bytes[16] = (byte) 0xE9;
    assertThat(shown(bytes, NESTED))
        .containsExactly("1: " + RawRecord.UNDECODABLE + " in null", "2: 2 in null");
  }

  @ParameterizedTest
  @DisplayName("cannot be used when it is empty, is something else or holds no records")
  @ValueSource(strings = {"", "  ", "id,text\n1,one\n", "{\"items\":[]}"})
  void refusesOthers(String text) {
    assertThatThrownBy(() -> shown(text, NESTED))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageEndingWith("expected a JSON object with records at /data");
  }

  @Test
  @DisplayName("is searched by pointers that pick and spread")
  void findsByPointers() throws Exception {
    String text =
        """
        {"answers": [{"field": {"ref": "q1"}, "text": "kind"}, {"field": {"ref": "q2"}, "n": 4}],
         "tags": ["a", "b"], "sub": {"7": {"name": "Service", "value": 3}}}
        """;
    JsonLayout whole = new JsonLayout(List.of(new JsonLayout.Level("", true)));
    try (JsonRecords records =
        new JsonRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), whole)) {
      RawRecord record = (RawRecord) Objects.requireNonNull(records.next());
      assertThat(record.get("/answers/[/field/ref=q2]/n")).isEqualTo("4");
      assertThat(record.get("/answers/0/text")).isEqualTo("kind");
      assertThat(record.get("/answers/[/field/ref=q3]/n")).isNull();
      assertThat(record.get("/sub/[/name=Service]/value")).isEqualTo("3");
      assertThat(record.all("/answers/*/field/ref")).containsExactly("q1", "q2");
      assertThat(record.all("/tags")).containsExactly("a", "b");
    }
  }
}
