package gangway.container;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180). FastCSV parses; it is fed one physical line at a time, so that
 * the lines a broken row has swallowed are known and can be read again: a quote that is never
 * closed costs its own line and no other.
 */
public final class CsvRecords implements Records {
  /**
   * Most characters and lines of one row: a quote still open after that was cut off, and is not the
   * beginning of a long text.
   */
  private static final int MAX_ROW_CHARS = 1 << 18;

  private static final int MAX_ROW_LINES = 2000;

  private static final String UNCLOSED_QUOTE = "unclosed-quote";

  private final Lines lines;
  private final CsvLayout layout;
  private final Feed feed = new Feed();
  private CloseableIterator<Fields> parser;
  private final CsvHeader header;

  /**
   * @throws UnusableFileException if there is no header, or one that cannot be read
   */
  public CsvRecords(InputStream in, CsvLayout layout) throws IOException, UnusableFileException {
    this.layout = layout;
    lines = new Lines(ByteOrderMark.unwrap(in), layout.charset());
    parser = newParser();
    header = readHeader();
  }

  /** The columns. */
  public CsvHeader header() {
    return header;
  }

  private CsvHeader readHeader() throws IOException, UnusableFileException {
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < layout.headerRows()) {
      Item item = row(CsvHeader.NONE);
      if (item == null) {
        break;
      }
      if (item instanceof BrokenRecord broken) {
        throw new UnusableFileException(
            broken.line(),
            "the header cannot be read (%s); expected %s"
                .formatted(broken.reason(), broken.expected()));
      }
      boolean last = rows.size() == layout.headerRows() - 1;
      String mark = layout.lastHeaderContains();
      if (last && mark != null && !item.raw().contains(mark)) {
        feed.replay();
        break;
      }
      rows.add(((CsvRow) item).fields());
    }
    if (rows.isEmpty()) {
      throw UnusableFileException.empty("a header row and data");
    }
    return new CsvHeader(rows);
  }

  @Override
  public @Nullable Item next() throws IOException {
    Item item = row(header);
    return item instanceof CsvRow row && feed.served.size() > 1 ? settled(row) : item;
  }

  /**
   * A row of several lines may be one that was cut off inside a quote and has swallowed the
   * beginning of the next. Then what follows it is no row, but its second line is the beginning of
   * one.
   */
  private Item settled(CsvRow row) throws IOException {
    List<Lines.Line> own = List.copyOf(feed.served);
    Item after = row(header);
    feed.replay();
    if (!row.strayQuote() && (after == null || isClean(after))) {
      return row;
    }
    lines.unread(own.subList(1, own.size()));
    Item second = row(header);
    feed.replay();
    if (second != null && isClean(second)) {
      Lines.Line first = own.get(0);
      return new BrokenRecord(
          first.number(), UNCLOSED_QUOTE, "a closing quote", BrokenRecord.cap(first.text()));
    }
    lines.skip(own.size() - 1);
    return row;
  }

  private static boolean isClean(Item item) {
    return item instanceof CsvRow row && !row.strayQuote();
  }

  private @Nullable Item row(CsvHeader columns) throws IOException {
    Lines.Line first = nextNonBlank();
    feed.begin();
    if (first == null) {
      return null;
    }
    if (first.tooLong()) {
      feed.served.add(first);
      return first.broken();
    }
    lines.unread(first);
    try {
      Fields row = parser.next();
      if (feed.ranDry) {
        return resynchronise(UNCLOSED_QUOTE, "a closing quote before the end of the file");
      }
      return check(row, columns);
    } catch (CsvParseException e) {
      return resynchronise("malformed-csv", "a separator or line end after a closing quote");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RowTooLong) {
        return resynchronise(
            UNCLOSED_QUOTE,
            "a closing quote within %d lines and %d characters"
                .formatted(MAX_ROW_LINES, MAX_ROW_CHARS));
      }
      throw e.getCause();
    }
  }

  private Item check(Fields row, CsvHeader columns) {
    if (columns != CsvHeader.NONE && row.values().size() != columns.size()) {
      return resynchronise(
          "field-count",
          "%d fields as in the header, found %d".formatted(columns.size(), row.values().size()));
    }
    Lines.Line flawed = feed.flawed();
    if (flawed != null) {
      return new BrokenRecord(
          feed.line(), String.valueOf(flawed.flaw()), flawed.expected(), feed.raw());
    }
    return new CsvRow(feed.line(), feed.raw(), row.values(), row.strayQuote(), columns);
  }

  /** Gives up the first line of the row at hand, and begins again at the one after it. */
  private BrokenRecord resynchronise(String reason, String expected) {
    Lines.Line first = feed.served.get(0);
    lines.unread(feed.served.subList(1, feed.served.size()));
    feed.begin();
    feed.served.add(first);
    parser = newParser();
    return new BrokenRecord(first.number(), reason, expected, BrokenRecord.cap(first.text()));
  }

  private Lines.@Nullable Line nextNonBlank() throws IOException {
    Lines.Line line = lines.next();
    while (line != null && line.text().isEmpty()) {
      line = lines.next();
    }
    return line;
  }

  private CloseableIterator<Fields> newParser() {
    return CsvReader.builder()
        .fieldSeparator(layout.delimiter())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(false)
        .build(new FieldHandler(), feed)
        .iterator();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The fields of a row, and whether one that is not quoted holds a quote. */
  private record Fields(List<String> values, boolean strayQuote) {}

  private static final class FieldHandler extends AbstractBaseCsvCallbackHandler<Fields> {
    private List<String> values = new ArrayList<>();
    private boolean strayQuote;

    @Override
    protected void handleBegin(long line) {
      values = new ArrayList<>();
      strayQuote = false;
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
      String value = new String(chars, offset, length);
      values.add(value);
      strayQuote |= !quoted && value.indexOf('"') >= 0;
    }

    @Override
    protected Fields buildRecord() {
      return new Fields(values, strayQuote);
    }
  }

  /** A row went on past the caps. */
  private static final class RowTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Hands the parser one line at a call and remembers which. Each line ends with LF, so a parser
   * that asks for more at the end of the file is inside a quote.
   */
  private final class Feed extends Reader {
    private final List<Lines.Line> served = new ArrayList<>();
    private int chars;
    private String current = "";
    private int at;
    private boolean ranDry;

    void begin() {
      served.clear();
      chars = 0;
      current = "";
      at = 0;
      ranDry = false;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (at == current.length() && !fetch()) {
        return -1;
      }
      int n = Math.min(length, current.length() - at);
      current.getChars(at, at + n, into, offset);
      at += n;
      return n;
    }

    private boolean fetch() throws IOException {
      Lines.Line line = lines.next();
      if (line == null) {
        ranDry = true;
        return false;
      }
      chars += line.text().length() + 1;
      boolean tooMuch =
          !served.isEmpty()
              && (line.tooLong() || chars > MAX_ROW_CHARS || served.size() >= MAX_ROW_LINES);
      served.add(line);
      if (tooMuch) {
        throw new RowTooLong();
      }
      current = line.text() + "\n";
      at = 0;
      return true;
    }

    long line() {
      return served.get(0).number();
    }

    String raw() {
      StringBuilder raw = new StringBuilder(served.get(0).text());
      for (int i = 1; i < served.size() && raw.length() <= BrokenRecord.RAW_CAP; i++) {
        raw.append('\n').append(served.get(i).text());
      }
      return BrokenRecord.cap(raw.toString());
    }

    Lines.@Nullable Line flawed() {
      return served.stream().filter(line -> line.flaw() != null).findFirst().orElse(null);
    }

    /** Puts the lines of the last row back, to be read again. */
    void replay() {
      lines.unread(served);
      served.clear();
    }

    @Override
    public void close() {}
  }
}
