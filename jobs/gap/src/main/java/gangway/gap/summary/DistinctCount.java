package gangway.gap.summary;

import gangway.gap.bytes.Varint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many distinct things were seen: exact up to {@link #EXACT}, estimated above from the least
 * hashes ("k minimum values": Bar-Yossef et al. 2002, the unbiased estimator of Beyer et al. 2007),
 * standard error 1 / sqrt(k - 2), about 3 %. The least k hashes of a union are the least k of the
 * parts' least k, so it merges.
 */
public final class DistinctCount {
  static final int EXACT = 1000;

  /** The least hashes, ascending as unsigned numbers. */
  private long[] least = new long[4];

  private int size;
  private boolean overflowed;

  /** Adds one thing by its hash. */
  public void add(long hash) {
    long key = hash ^ Long.MIN_VALUE;
    if (size == EXACT && key > least[size - 1]) {
      overflowed = true;
      return;
    }
    int found = Arrays.binarySearch(least, 0, size, key);
    if (found >= 0) {
      return;
    }
    int at = -found - 1;
    if (size == EXACT) {
      overflowed = true;
      size--;
    } else if (size == least.length) {
      least = Arrays.copyOf(least, Math.min(EXACT, 2 * size));
    }
    System.arraycopy(least, at, least, at + 1, size - at);
    least[at] = key;
    size++;
  }

  /** Takes in what another has seen. */
  public void merge(DistinctCount other) {
    for (int i = 0; i < other.size; i++) {
      add(other.least[i] ^ Long.MIN_VALUE);
    }
    overflowed |= other.overflowed;
  }

  /** The least hashes that are kept, ascending as unsigned numbers. */
  public List<Long> least() {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      hashes.add(least[i] ^ Long.MIN_VALUE);
    }
    return hashes;
  }

  /** Up to which hash, as an unsigned number, all are kept. */
  public long reach() {
    return overflowed ? least[size - 1] ^ Long.MIN_VALUE : -1L;
  }

  long estimate() {
    if (!overflowed) {
      return size;
    }
    double kth = ((least[size - 1] ^ Long.MIN_VALUE) >>> 11) * 0x1p-53;
    return Math.round((size - 1) / kth);
  }

  void write(DataOutput out) throws IOException {
    Varint.write(out, size);
    out.writeBoolean(overflowed);
    for (int i = 0; i < size; i++) {
      out.writeLong(least[i]);
    }
  }

  static DistinctCount read(DataInput in) throws IOException {
    DistinctCount read = new DistinctCount();
    read.size = Varint.readSize(in, EXACT);
    read.overflowed = in.readBoolean();
    read.least = new long[Math.max(4, read.size)];
    for (int i = 0; i < read.size; i++) {
      read.least[i] = in.readLong();
    }
    return read;
  }
}
