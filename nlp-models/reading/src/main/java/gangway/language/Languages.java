package gangway.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A list of the languages that are read. The shipped one is the resource {@value #LIST}: the only
 * place that names them.
 *
 * @param all in the order of the list, at least one
 */
public record Languages(List<Language> all) {
  private static final String LIST = "language/languages.properties";

  public Languages {
    if (all.isEmpty() || all.contains(Language.OTHER)) {
      throw new IllegalArgumentException("no languages to read: " + all);
    }
    all = List.copyOf(all);
  }

  private static final class Shipped {
    static final Languages LIST_READ = read(LIST);
  }

  /** The shipped list. */
  public static Languages shipped() {
    return Shipped.LIST_READ;
  }

  /**
   * A list of codes, separated by commas, under the key {@code languages} of a resource.
   *
   * @throws IllegalStateException when there is no such resource, or no such key in it
   */
  public static Languages read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Languages.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no list of languages: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String codes = properties.getProperty("languages");
    if (codes == null) {
      throw new IllegalStateException(resource + ": 'languages' is missing");
    }
    return new Languages(
        Arrays.stream(codes.split(",", -1)).map(String::strip).map(Language::new).toList());
  }

  /** The language whose rules read what is of no listed one. */
  public Language first() {
    return all.get(0);
  }

  /** The listed language of a code; empty where there is none. */
  public Optional<Language> of(String code) {
    return all.stream().filter(language -> language.code().equals(code)).findFirst();
  }
}
