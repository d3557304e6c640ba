package gangway.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts in the bytes of state: base-128, least significant first, as in Protocol Buffers. */
final class Counts {
  private static final int LONGEST = 10;

  private Counts() {}

  static void write(DataOutput out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long read(DataInput in) throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      byte next = in.readByte();
      value |= (next & 0x7FL) << (7 * i);
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a count of more than 64 bits: not the state of a summary");
  }

  /** Sums may be negative: the sign goes into the lowest bit. */
  static void writeSigned(DataOutput out, long value) throws IOException {
    write(out, (value << 1) ^ (value >> 63));
  }

  static long readSigned(DataInput in) throws IOException {
    long value = read(in);
    return (value >>> 1) ^ -(value & 1);
  }
}
