package gangway.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Unwraps what stands before the first character: gzip, and byte order marks. */
final class ByteOrderMark {
  private ByteOrderMark() {}

  /**
   * The bytes in an encoding in which line ends are single bytes: unzipped when they are gzip,
   * without a UTF-8 mark, and UTF-8 when a mark says they are UTF-16.
   */
  static InputStream unwrap(InputStream in) throws IOException {
    PushbackInputStream raw = new PushbackInputStream(in, 4);
    byte[] head = peek(raw);
    if (startsWith(head, 0x1F, 0x8B)) {
      raw = new PushbackInputStream(new GZIPInputStream(raw, 1 << 16), 4);
      head = peek(raw);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      raw.skipNBytes(3);
    } else if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
      return new Transcoded(new InputStreamReader(raw, StandardCharsets.UTF_16));
    }
    return raw;
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    in.unread(head);
    return head;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Characters as UTF-8 bytes. */
  private static final class Transcoded extends InputStream {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private int held;
    private byte[] bytes = {};
    private int at;

    Transcoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (at >= bytes.length && !fill()) {
        return -1;
      }
      int n = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, n);
      at += n;
      return n;
    }

    /** Encodes the next characters, never half of a surrogate pair. */
    private boolean fill() throws IOException {
      int n = reader.read(chars, held, chars.length - held);
      int end = held + Math.max(n, 0);
      held = n > 0 && Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
      java.nio.ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(chars, 0, end - held));
      bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      at = 0;
      if (held == 1) {
        chars[0] = chars[end - 1];
      }
      return bytes.length > 0 || (n > 0 && fill());
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
