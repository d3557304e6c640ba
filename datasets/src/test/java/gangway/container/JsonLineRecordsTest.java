package gangway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of JSON lines")
final class JsonLineRecordsTest {
  private static List<String> shown(String text) throws IOException, UnusableFileException {
    return shown(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> shown(byte[] bytes) throws IOException, UnusableFileException {
    List<String> shown = new ArrayList<>();
    try (JsonLineRecords records = new JsonLineRecords(new ByteArrayInputStream(bytes))) {
      for (Item item = records.next(); item != null; item = records.next()) {
        shown.add(
            item instanceof RawRecord record
                ? "%d: %s".formatted(record.line(), record.get("/id"))
                : "%d! %s".formatted(item.line(), ((BrokenRecord) item).reason()));
      }
    }
    return shown;
  }

  @Test
  @DisplayName("gives its objects with their lines, and keeps what is wrong to its own line")
  void keepsDamageToItsLine() throws Exception {
    assertThat(
            shown(
                """
                {"id": 1}

                {"id": 2
                {"id": 3} {"id": 4}
                [5]
                {"id": "\0"}
                {"id": 12345678901234567890}
                """))
        .containsExactly(
            "1: 1",
            "3! malformed-json",
            "4! malformed-json",
            "5! not-an-object",
            "6! nul-character",
            "7: 12345678901234567890");
  }

  @Test
  @DisplayName("loses to bytes that are not UTF-8 the line that has them")
  void rejectsInvalidUtf8() throws Exception {
    byte[] bytes = "{\"id\":\"?\"}\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) 0xE9;
    assertThat(shown(bytes)).containsExactly("1! invalid-encoding", "2: 2");
  }

  @Test
  @DisplayName("loses a line of ten megabytes, and one nested without end")
  void rejectsHostileLines() throws Exception {
    assertThat(
            shown(
                "{\"id\":\"%s\"}\n%s\n{\"id\":3}\n"
                    .formatted("x".repeat(10_000_000), "[".repeat(100_000))))
        .containsExactly("1! line-too-long", "2! malformed-json", "3: 3");
  }

  @Test
  @DisplayName("cannot be used when it is empty")
  void refusesEmptyFiles() {
    assertThatThrownBy(() -> shown(" \n\n"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("the file is empty; expected one JSON object on the line");
  }
}
