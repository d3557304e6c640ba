package gangway.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of an input, which can be read more than once: threads take two passes. */
@FunctionalInterface
public interface Bytes {
  /** A fresh stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** The content of a file. */
  static Bytes of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
