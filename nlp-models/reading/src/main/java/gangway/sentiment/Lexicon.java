package gangway.sentiment;

import gangway.language.Language;
import gangway.language.LanguagePack;
import gangway.language.PerLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How words value by themselves, from -4 (worst) to 4 (best), by published lists whose source and
 * licence head each resource. Immutable and thread-safe.
 */
final class Lexicon {
  private static final String FILE = "sentiment/lexicon.tsv";

  private static final PerLanguage<Lexicon> LEXICONS = new PerLanguage<>(Lexicon::load);

  private final Map<String, Integer> values;

  private Lexicon(Map<String, Integer> values) {
    this.values = values;
  }

  /** The list of a language. */
  static Lexicon of(Language language) {
    return LEXICONS.of(language);
  }

  /** The value of a word in lower case without accents; 0 when it is in no list. */
  int value(String folded) {
    return values.getOrDefault(folded, 0);
  }

  private static Lexicon load(LanguagePack pack) {
    Map<String, Integer> values = new HashMap<>();
    try (InputStream in = pack.orFirst(FILE).open(FILE).orElseThrow();
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
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
