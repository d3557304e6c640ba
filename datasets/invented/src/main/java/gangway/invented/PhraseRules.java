package gangway.invented;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one language: named rules, each with alternatives, kept in text files.
 *
 * <pre>
 * # a comment
 * rule.name:
 *   an alternative with {another.rule}, a $variable and {one|another|no} inline choice
 *   [was|were] agrees with whom the sentence is about, &lt;déçu|déçue&gt; with who speaks
 * </pre>
 *
 * A rule may be continued in another file of the language: its alternatives add up.
 */
final class PhraseRules {
  private static final List<String> FILES =
      List.of("people", "care", "care-airline", "care-lodging", "staff", "product", "review");
  private static final Map<WrittenLanguage, PhraseRules> LOADED = loadAll();

  private final Map<String, List<String>> rules;

  private PhraseRules(Map<String, List<String>> rules) {
    this.rules = rules;
  }

  static PhraseRules of(WrittenLanguage language) {
    PhraseRules book = LOADED.get(language);
    if (book == null) {
      throw new IllegalStateException("no phrases in " + language);
    }
    return book;
  }

  Set<String> rules() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  boolean has(String rule) {
    return rules.containsKey(rule);
  }

  /** All alternatives of a rule, in the order of the files. */
  List<String> alternatives(String rule) {
    List<String> found = rules.get(rule);
    if (found == null) {
      throw new IllegalArgumentException("no phrases for rule '" + rule + "'");
    }
    return found;
  }

  private static Map<WrittenLanguage, PhraseRules> loadAll() {
    Map<WrittenLanguage, PhraseRules> books = new EnumMap<>(WrittenLanguage.class);
    for (WrittenLanguage language : WrittenLanguage.values()) {
      Map<String, List<String>> rules = new LinkedHashMap<>();
      for (String file : FILES) {
        read(language.code() + "/" + file + ".txt", rules);
      }
      books.put(language, new PhraseRules(rules));
    }
    return books;
  }

  private static void read(String file, Map<String, List<String>> rules) {
    try (InputStream in = PhraseRules.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("phrase file " + file + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> current = new ArrayList<>();
      int number = 0;
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("  ")) {
          current.add(line.strip());
        } else if (line.endsWith(":")) {
          current =
              rules.computeIfAbsent(line.substring(0, line.length() - 1), r -> new ArrayList<>());
        } else {
          throw new IllegalStateException(
              file + ":" + number + ": expected 'rule:' or an indented phrase, found: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read phrase file " + file, e);
    }
  }
}
