package gangway.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file")
final class CsvRecordsTest {
  private static final CsvLayout COMMA = new CsvLayout(',', 1, null, StandardCharsets.UTF_8);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Item> items(byte[] bytes, CsvLayout layout)
      throws IOException, UnusableFileException {
    return items(new ByteArrayInputStream(bytes), layout);
  }

  private static List<Item> items(InputStream in, CsvLayout layout)
      throws IOException, UnusableFileException {
    List<Item> items = new ArrayList<>();
    try (CsvRecords records = new CsvRecords(in, layout)) {
      for (Item item = records.next(); item != null; item = records.next()) {
        items.add(item);
      }
    }
    return items;
  }

  /** Each row as {@code line: fields}, each broken part as {@code line! reason}. */
  private static List<String> shown(byte[] bytes, CsvLayout layout)
      throws IOException, UnusableFileException {
    return items(bytes, layout).stream().map(CsvRecordsTest::shown).toList();
  }

  private static String shown(Item item) {
    return item instanceof CsvRow row
        ? "%d: %s".formatted(row.line(), String.join("|", row.fields()))
        : "%d! %s".formatted(item.line(), ((BrokenRecord) item).reason());
  }

  private static List<String> shown(String text) throws IOException, UnusableFileException {
    return shown(utf8(text), COMMA);
  }

  @Test
  @DisplayName("gives its rows with the lines at which they start")
  void givesRows() throws Exception {
    assertThat(shown("id,text\r\n1,one\r\n2,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n3,three"))
        .containsExactly("2: 1|one", "3: 2|two\nlines, \"quoted\"", "6: 3|three");
  }

  @Test
  @DisplayName("may end its lines with CR alone")
  void readsOldLineEnds() throws Exception {
    assertThat(shown("id,text\r1,one\r2,two\r")).containsExactly("2: 1|one", "3: 2|two");
  }

  @Test
  @DisplayName("may begin with a byte order mark, in UTF-8 and UTF-16")
  void skipsByteOrderMarks() throws Exception {
    List<String> expected = List.of("2: 1|été 🛫");
    String text = "\uFEFFid,text\n1,été 🛫\n";
    assertThat(shown(utf8(text), COMMA)).isEqualTo(expected);
    assertThat(shown(text.getBytes(StandardCharsets.UTF_16LE), COMMA)).isEqualTo(expected);
    assertThat(shown(text.getBytes(StandardCharsets.UTF_16BE), COMMA)).isEqualTo(expected);
  }

  @Test
  @DisplayName("may be long, in UTF-16")
  void readsLongUtf16() throws Exception {
    StringBuilder text = new StringBuilder("\uFEFFid,text\n");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      String word = "🛫".repeat(i % 7) + i;
      text.append(i).append(',').append(word).append('\n');
      expected.add("%d: %d|%s".formatted(i + 2, i, word));
    }
    assertThat(shown(text.toString().getBytes(StandardCharsets.UTF_16LE), COMMA))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("may be zipped")
  void readsGzip() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(utf8("id,text\n1,one\n"));
    }
    assertThat(shown(zipped.toByteArray(), COMMA)).containsExactly("2: 1|one");
  }

  @Test
  @DisplayName("may be in another encoding and with another separator")
  void readsWindows1252() throws Exception {
    Charset windows = Charset.forName("windows-1252");
    CsvLayout layout = new CsvLayout(';', 1, null, windows);
    assertThat(shown("id;text\n1;cœur à 5 €\n".getBytes(windows), layout))
        .containsExactly("2: 1|cœur à 5 €");
  }

  @ParameterizedTest
  @DisplayName("loses to a cut-off quote the row that has it, and no other")
  @ValueSource(
      strings = {
        "id,text\n1,\"one\n2,two\n3,three\n",
        "id,text\n1,\"one\n2,\"two\"\n3,three\n",
        "id,text\n1,\"one\n2,two\n3,\"three\"\n",
        "id,text\n1,\"one \"\"quoted\n2,two\n3,three",
        "id,text\n\"1,one\n2,two\n3,\"three\"",
      })
  void survivesCutOffQuotes(String text) throws Exception {
    List<String> shown = shown(text);
    assertThat(shown.get(0)).matches("2! (unclosed-quote|malformed-csv|field-count)");
    assertThat(shown.subList(1, shown.size())).containsExactly("3: 2|two", "4: 3|three");
  }

  @Test
  @DisplayName("loses a row with too many or too few fields")
  void rejectsOtherFieldCounts() throws Exception {
    assertThat(items(utf8("id,text\n1,one,more\n2\n3,three\n"), COMMA))
        .map(CsvRecordsTest::shown)
        .containsExactly("2! field-count", "3! field-count", "4: 3|three");
    assertThat(items(utf8("id,text\n1,one,more\n"), COMMA))
        .containsExactly(
            new BrokenRecord(2, "field-count", "2 fields as in the header, found 3", "1,one,more"));
  }

  @Test
  @DisplayName("loses to bytes that are not UTF-8 the row that has them")
  void rejectsInvalidUtf8() throws Exception {
    byte[] bytes = utf8("id,text\n1,o?e\n2,\"t\nw?\"\n3,three\n");
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    assertThat(shown(bytes, COMMA))
        .containsExactly("2! invalid-encoding", "3! invalid-encoding", "5: 3|three");
  }

  @Test
  @DisplayName("loses a row with a NUL character")
  void rejectsNul() throws Exception {
    assertThat(shown("id,text\n1,o\0e\n2,two\n")).containsExactly("2! nul-character", "3: 2|two");
  }

  @Test
  @DisplayName("loses a line of ten megabytes without holding it")
  void rejectsLongLines() throws Exception {
    String text =
        "id,text\n1,%s\n2,two\n3,\"%s\"\n4,four"
            .formatted("x".repeat(10_000_000), "y".repeat(2_000_000));
    assertThat(shown(text))
        .containsExactly("2! line-too-long", "3: 2|two", "4! line-too-long", "5: 4|four");
    assertThat(items(utf8(text), COMMA).get(0).raw()).hasSize(BrokenRecord.RAW_CAP);
  }

  @Test
  @DisplayName("loses a row that swallows a long line, and reads on behind both")
  void survivesLongLinesInQuotes() throws Exception {
    assertThat(shown("id,text\n1,\"one\n" + "x".repeat(3_000_000) + "\n3,three\n"))
        .containsExactly("2! unclosed-quote", "3! line-too-long", "4: 3|three");
  }

  @Test
  @DisplayName("cannot be used when it is empty")
  void refusesEmptyFiles() {
    assertThatThrownBy(() -> items(new byte[0], COMMA))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("the file is empty; expected a header row and data");
  }

  @Test
  @DisplayName("finds columns by name, without regard to case, and in later header rows")
  void findsColumns() throws Exception {
    CsvLayout three = new CsvLayout(',', 3, "ImportId", StandardCharsets.UTF_8);
    String head = "Q1,Q2\nHow was it?,And the crew?\n";
    String data = "good,kind\n";
    for (String text : List.of(head + "{ImportId:1},{ImportId:2}\n" + data, head + data)) {
      RawRecord row = (RawRecord) items(utf8(text), three).get(0);
      assertThat(row.get("Q1")).isEqualTo("good");
      assertThat(row.get("q2 ")).isEqualTo("kind");
      assertThat(row.get("and the crew?")).isEqualTo("kind");
      assertThat(row.get("Q3")).isNull();
    }
  }

  @Test
  @DisplayName("keeps all whole rows, wherever rows are cut off")
  void keepsWholeRowsBesideCutOnes() throws Exception {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("id,time,text,rest\n");
      List<String> whole = new ArrayList<>();
      int rows = 5 + random.nextInt(20);
      for (int i = 0; i < rows; i++) {
        List<String> fields =
            List.of(
                "id" + i, "2026-07-01", words(random), random.nextBoolean() ? "" : words(random));
        String row = String.join(",", fields.stream().map(CsvRecordsTest::quoted).toList());
        int open = cutInsideQuote(row, random);
        if (random.nextInt(6) == 0 && open > 0) {
          text.append(row, 0, open).append('\n');
        } else {
          text.append(row).append(random.nextBoolean() ? "\n" : "\r\n");
          whole.add(String.join("|", fields));
        }
      }
      List<String> read = new ArrayList<>();
      for (Item item : items(utf8(text.toString()), COMMA)) {
        if (item instanceof CsvRow row) {
          read.add(String.join("|", row.fields()));
        }
      }
      assertThat(read).as("seed %d:%n%s", seed, text).containsAll(whole);
    }
  }

  /** A place inside a quoted field of the row's first line, or 0 where there is none. */
  private static int cutInsideQuote(String row, Random random) {
    int open = row.indexOf('"');
    int end = row.indexOf('\n');
    int last = end < 0 ? row.length() - 1 : end;
    return open < 0 || open + 2 >= last ? 0 : open + 1 + random.nextInt(last - open - 1);
  }

  private static String words(Random random) {
    String[] some = {
      "crew", "late", "\"kind\"", "a, b", "line\nbreak", "été", "5\"", "ok", ", well", "\nnew"
    };
    StringBuilder words = new StringBuilder();
    int n = 1 + random.nextInt(5);
    for (int i = 0; i < n; i++) {
      words.append(i == 0 ? "" : " ").append(some[random.nextInt(some.length)]);
    }
    return words.toString();
  }

  private static String quoted(String field) {
    boolean needed = field.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n');
    return needed ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
  }

  @Test
  @DisplayName("ends, and throws nothing, whatever the bytes")
  void survivesNoise() throws Exception {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] alphabet = utf8("\"\",,\n\n\rab\0é;");
      byte[] noise = new byte[random.nextInt(400)];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = alphabet[random.nextInt(alphabet.length)];
      }
      byte[] bytes = utf8("id,text\n" + new String(noise, StandardCharsets.ISO_8859_1));
      List<Item> items = items(bytes, COMMA);
      assertThat(items)
          .as("seed %d", seed)
          .isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
    }
  }
}
