package gangway.container;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter what separates fields
 * @param headerRows how many rows stand above the data, 1 to 3; columns are found by their name in
 *     the first, else by their text in a later one
 * @param lastHeaderContains when set, the last header row is one only if it contains this, and is
 *     data otherwise; null when all header rows are always there
 * @param charset of a file without a byte order mark; one in which line ends are single bytes
 */
public record CsvLayout(
    char delimiter, int headerRows, @Nullable String lastHeaderContains, Charset charset) {
  public CsvLayout {
    if (headerRows < 1 || headerRows > 3) {
      throw new IllegalArgumentException(headerRows + " header rows; expected 1 to 3");
    }
  }
}
