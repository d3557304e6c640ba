package gangway.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one language: the resource folder {@code language/<code>} with its {@code
 * pack.properties}, words, phrases and models. What a folder lacks, that language is not read for.
 * Immutable and thread-safe; one a language in the JVM.
 */
public final class LanguagePack {
  private static final Map<Language, Optional<LanguagePack>> PACKS = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties properties;

  private LanguagePack(Language language, Properties properties) {
    this.language = language;
    this.properties = properties;
  }

  /** The pack of a language; empty where it has no folder. */
  public static Optional<LanguagePack> of(Language language) {
    // Looked up far more often than read: without a lock where it is known.
    Optional<LanguagePack> known = PACKS.get(language);
    return known != null ? known : PACKS.computeIfAbsent(language, LanguagePack::read);
  }

  /** The pack whose rules read a language: its own, or else that of the first listed one. */
  public static LanguagePack reading(Language language) {
    return of(language).or(() -> of(Languages.shipped().first())).orElseThrow();
  }

  private static Optional<LanguagePack> read(Language language) {
    String resource = folder(language) + "pack.properties";
    try (InputStream in = resource(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(new LanguagePack(language, properties));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
    }
  }

  private static String folder(Language language) {
    return "language/" + language.code() + "/";
  }

  private static @Nullable InputStream resource(String name) {
    return LanguagePack.class.getClassLoader().getResourceAsStream(name);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /**
   * A line of {@code pack.properties}.
   *
   * @throws IllegalStateException when it is missing
   */
  public String text(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(
          folder(language) + "pack.properties: '" + key + "' is missing");
    }
    return value.strip();
  }

  /** A number of {@code pack.properties}. */
  public double number(String key) {
    return Double.parseDouble(text(key));
  }

  /** Whether {@code pack.properties} says {@code true}. */
  public boolean says(String key) {
    return Boolean.parseBoolean(text(key));
  }

  /** The resource of a file of the folder, whether there is one or not. */
  public String resourceOf(String file) {
    return folder(language) + file;
  }

  /** A file of the folder; empty where it has none. */
  public Optional<InputStream> open(String file) {
    return Optional.ofNullable(resource(resourceOf(file)));
  }

  /** This pack where it has a file; else that of the first listed language. */
  public LanguagePack orFirst(String file) {
    return has(file) ? this : reading(Languages.shipped().first());
  }

  /** Whether the folder has a file. */
  public boolean has(String file) {
    return LanguagePack.class.getClassLoader().getResource(resourceOf(file)) != null;
  }

  /**
   * The lines of the file {@code name.txt} as they stand, without comments, which {@code #} begins;
   * none where there is no such file.
   */
  public List<String> lines(String name) {
    String file = name + ".txt";
    try (InputStream in = resource(resourceOf(file))) {
      return in == null ? List.of() : lines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resourceOf(file) + ": " + e.getMessage(), e);
    }
  }

  private static List<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Those lines in plain spelling. */
  public Set<String> words(String name) {
    return plain(lines(name));
  }

  /** The lines of all listed languages, each once, in the order of the list. */
  public static List<String> linesOfAll(String name) {
    Set<String> lines = new LinkedHashSet<>();
    for (Language listed : Languages.shipped().all()) {
      of(listed).ifPresent(pack -> lines.addAll(pack.lines(name)));
    }
    return List.copyOf(lines);
  }

  /** The lines of this language and of all listed ones: people mix languages. */
  public List<String> sharedLines(String name) {
    Set<String> lines = new LinkedHashSet<>(linesOfAll(name));
    lines.addAll(lines(name));
    return List.copyOf(lines);
  }

  /** Those lines in plain spelling. */
  public Set<String> sharedWords(String name) {
    return plain(sharedLines(name));
  }

  /** The words of a file beside the folders, which are the same in all languages. */
  public static Set<String> wordsBeside(String name) {
    try (InputStream in = resource("language/" + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no words language/" + name + ".txt");
      }
      return plain(lines(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> plain(List<String> lines) {
    return lines.stream().map(Spelling::plain).collect(Collectors.toUnmodifiableSet());
  }
}
