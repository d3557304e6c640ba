package gangway.sentiment;

import gangway.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How words value by themselves, from -4 (worst) to 4 (best), by published lists whose source and
 * licence head each resource. Immutable and thread-safe.
 */
final class Lexicon {
  private static final Lexicon ENGLISH = load("lexicon.en.tsv");
  private static final Lexicon FRENCH = load("lexicon.fr.tsv");

  private final Map<String, Integer> values;

  private Lexicon(Map<String, Integer> values) {
    this.values = values;
  }

  /** The French list for French, the English one for all else. */
  static Lexicon of(Language language) {
    return language.equals(new Language("fr")) ? FRENCH : ENGLISH;
  }

  /** The value of a word in lower case without accents; 0 when it is in no list. */
  int value(String folded) {
    return values.getOrDefault(folded, 0);
  }

  private static Lexicon load(String resource) {
    Map<String, Integer> values = new HashMap<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          values.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(values);
  }
}
