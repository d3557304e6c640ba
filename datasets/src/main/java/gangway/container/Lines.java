package gangway.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file, numbered, each decoded by itself so that what is wrong with one
 * harms no other. A line ends at LF, CR LF or a CR alone. A line of more than {@value #MAX_BYTES}
 * bytes is skipped over, never held in memory.
 */
final class Lines implements Closeable {
  /** Longest line read, in bytes: far above any post or review, far below a worker's memory. */
  static final int MAX_BYTES = 1 << 20;

  private static final int LF = '\n';
  private static final int CR = '\r';

  /**
   * @param number 1-based
   * @param text without the line end; the beginning only, of a line that is too long
   * @param flaw reason code of what is wrong with it; null when nothing is
   * @param expected what was expected instead, in words; empty when nothing is wrong
   */
  record Line(long number, String text, @Nullable String flaw, String expected) {
    boolean tooLong() {
      return LINE_TOO_LONG.equals(flaw);
    }

    BrokenRecord broken() {
      return new BrokenRecord(
          number, flaw == null ? "malformed" : flaw, expected, BrokenRecord.cap(text));
    }
  }

  static final String LINE_TOO_LONG = "line-too-long";
  static final String INVALID_ENCODING = "invalid-encoding";
  static final String NUL_CHARACTER = "nul-character";

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder strict;
  private final byte[] chunk = new byte[1 << 16];
  private int chunkAt;
  private int chunkEnd;
  private byte[] line = new byte[1 << 12];
  private long number;
  private final Deque<Line> unread = new ArrayDeque<>();

  /**
   * @param in the bytes, without a byte order mark
   * @param charset one in which LF and CR are single bytes, as in ASCII
   */
  Lines(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The next line; null at the end of the file. */
  @Nullable Line next() throws IOException {
    Line again = unread.poll();
    return again != null ? again : read();
  }

  /** Puts a line back, to be the next one. */
  void unread(Line line) {
    unread.push(line);
  }

  /** Puts lines back, to be the next ones in this order. */
  void unread(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      unread.push(lines.get(i));
    }
  }

  /** Passes over lines. */
  void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private @Nullable Line read() throws IOException {
    if (chunkAt == chunkEnd && !fill()) {
      return null;
    }
    number++;
    int length = 0;
    long skipped = 0;
    boolean ended = false;
    while (!ended && (chunkAt < chunkEnd || fill())) {
      int end = endOfLine();
      int room = Math.min(end - chunkAt, MAX_BYTES - length);
      length = append(length, room);
      skipped += end - chunkAt - room;
      chunkAt = end;
      ended = chunkAt < chunkEnd;
    }
    if (ended && chunk[chunkAt++] == CR && (chunkAt < chunkEnd || fill()) && chunk[chunkAt] == LF) {
      chunkAt++;
    }
    return skipped > 0 ? tooLong(length, skipped) : decode(length);
  }

  private int endOfLine() {
    int at = chunkAt;
    while (at < chunkEnd && chunk[at] != LF && chunk[at] != CR) {
      at++;
    }
    return at;
  }

  private int append(int length, int more) {
    if (length + more > line.length) {
      line = java.util.Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(chunk, chunkAt, line, length, more);
    return length + more;
  }

  private boolean fill() throws IOException {
    chunkAt = 0;
    chunkEnd = Math.max(0, in.read(chunk));
    return chunkEnd > 0;
  }

  private Line tooLong(int length, long skipped) {
    String head = new String(line, 0, Math.min(length, 4 * BrokenRecord.RAW_CAP), charset);
    return new Line(
        number,
        BrokenRecord.cap(head),
        LINE_TOO_LONG,
        "a line of at most %d bytes, this one has %d".formatted(MAX_BYTES, length + skipped));
  }

  private Line decode(int length) {
    try {
      String text = strict.decode(ByteBuffer.wrap(line, 0, length)).toString();
      return text.indexOf('\0') < 0
          ? new Line(number, text, null, "")
          : new Line(number, text, NUL_CHARACTER, "text without NUL characters");
    } catch (CharacterCodingException e) {
      String text = new String(line, 0, length, charset);
      return new Line(number, text, INVALID_ENCODING, "text in valid " + charset.name());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
