package gangway.gap.bytes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Numbers in base 128 (LEB128), seven bits a byte, times by such numbers, and UTF-8 strings led by
 * their length.
 */
public final class Varint {
  private Varint() {}

  public static void write(DataOutput out, long value) throws IOException {
    while ((value & ~0x7FL) != 0) {
      out.writeByte((int) ((value & 0x7F) | 0x80));
      value >>>= 7;
    }
    out.writeByte((int) value);
  }

  public static long read(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a number longer than 64 bits: not bytes of a summary");
  }

  /** Signed numbers, small ones of either sign in few bytes (zigzag). */
  public static void writeSigned(DataOutput out, long value) throws IOException {
    write(out, (value << 1) ^ (value >> 63));
  }

  public static long readSigned(DataInput in) throws IOException {
    long value = read(in);
    return (value >>> 1) ^ -(value & 1);
  }

  /** A size that is to be at most {@code limit}: hostile bytes must not ask for memory. */
  public static int readSize(DataInput in, int limit) throws IOException {
    long size = read(in);
    if (size < 0 || size > limit) {
      throw new IOException("a size of " + size + ", at most " + limit + " was expected");
    }
    return (int) size;
  }

  /** A time by its seconds and nanoseconds. */
  public static void writeTime(DataOutput out, Instant time) throws IOException {
    writeSigned(out, time.getEpochSecond());
    write(out, time.getNano());
  }

  public static Instant readTime(DataInput in) throws IOException {
    return Instant.ofEpochSecond(readSigned(in), read(in));
  }

  public static void writeString(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(out, bytes.length);
    out.write(bytes);
  }

  public static String readString(DataInput in) throws IOException {
    byte[] bytes = new byte[readSize(in, 1 << 20)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
