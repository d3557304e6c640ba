package gangway.container;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, read once from beginning to end. Not for use by several threads. */
public interface Records extends Closeable {
  /**
   * The next record or broken part; null at the end.
   *
   * @throws UnusableFileException if nothing of the file can be read
   */
  @Nullable Item next() throws IOException, UnusableFileException;
}
