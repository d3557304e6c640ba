package gangway.gap.bytes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bytes of a value whose written form is canonical: equal values give equal bytes. */
public final class CanonicalBytes {
  private CanonicalBytes() {}

  /** Writes a value. */
  @FunctionalInterface
  public interface Form {
    void write(DataOutput out) throws IOException;
  }

  /** What the form writes. */
  public static byte[] of(Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
