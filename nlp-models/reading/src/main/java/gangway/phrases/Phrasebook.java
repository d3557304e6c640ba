package gangway.phrases;

import gangway.language.LanguagePack;
import gangway.language.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one language for a set of concepts, searched in one pass. Each concept is a plain
 * file {@code folder/concept.txt} of a language pack: one phrase a line, {@code #} begins a
 * comment; see {@link Phrase} for the notation. Immutable and thread-safe.
 *
 * @param <C> the concepts; {@code FLIGHT_CREW} is the file {@code flight-crew}
 */
public final class Phrasebook<C extends Comparable<C>> {
  private record Entry<C extends Comparable<C>>(C concept, Phrase phrase) {}

  /** Longest beginning of a word by which phrases are looked up. */
  private static final int MAX_PREFIX = 16;

  private final Map<String, List<Entry<C>>> byWord = new HashMap<>();
  private final Map<String, List<Entry<C>>> byPrefix = new HashMap<>();
  private int size;

  private Phrasebook() {}

  /**
   * Loads the files of all {@code concepts}, each named by its words.
   *
   * @param folder of the pack
   * @throws IllegalStateException when a file is missing or a line is no phrase, naming file and
   *     line
   */
  public static <C extends Comparable<C>> Phrasebook<C> load(
      LanguagePack pack, String folder, List<C> concepts) {
    Phrasebook<C> book = new Phrasebook<>();
    for (C concept : concepts) {
      String name = concept.toString().toLowerCase(Locale.ROOT).replace('_', '-');
      book.read(pack.resourceOf(folder + "/" + name + ".txt"), concept);
    }
    return book;
  }

  /** A phrasebook from lines instead of a file, all for one concept. */
  public static <C extends Comparable<C>> Phrasebook<C> of(C concept, String... lines) {
    Phrasebook<C> book = new Phrasebook<>();
    Arrays.stream(lines).forEach(line -> book.add(concept, Phrase.parse(line)));
    return book;
  }

  private void read(String resource, C concept) {
    try (InputStream in = Phrasebook.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("phrasebook file is missing: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        int comment = line.indexOf('#');
        String content = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!content.isEmpty()) {
          add(concept, parse(content, resource, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phrase parse(String content, String resource, int number) {
    try {
      return Phrase.parse(content);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(resource + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private void add(C concept, Phrase phrase) {
    Entry<C> entry = new Entry<>(concept, phrase);
    Phrase.Slot first = phrase.slots().get(0);
    for (String word : first.words()) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }
    for (List<String> parts : first.hyphenated()) {
      byWord.computeIfAbsent(parts.get(0), w -> new ArrayList<>()).add(entry);
    }
    for (String prefix : first.prefixes()) {
      String start = prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX));
      byPrefix.computeIfAbsent(start, p -> new ArrayList<>()).add(entry);
    }
    size++;
  }

  /** How many phrases it holds. */
  public int size() {
    return size;
  }

  /**
   * All matches in plain words (see {@link Spelling#plain}), ordered by start, then longest first,
   * then concept. At one position only the longest match of a concept is reported; matches of
   * different concepts may overlap.
   */
  public List<Match<C>> find(List<String> words) {
    List<Match<C>> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      findAt(words, at, found);
    }
    return found;
  }

  private void findAt(List<String> words, int at, List<Match<C>> found) {
    String word = words.get(at);
    int before = found.size();
    collect(byWord.get(word), words, at, found, before);
    int longest = Math.min(word.length(), MAX_PREFIX);
    for (int length = 1; length <= longest; length++) {
      collect(byPrefix.get(word.substring(0, length)), words, at, found, before);
    }
    if (found.size() - before > 1) {
      found
          .subList(before, found.size())
          .sort(Comparator.<Match<C>>comparingInt(m -> -m.end()).thenComparing(m -> m.concept()));
    }
  }

  private void collect(
      @Nullable List<Entry<C>> entries,
      List<String> words,
      int at,
      List<Match<C>> found,
      int before) {
    if (entries == null) {
      return;
    }
    for (Entry<C> entry : entries) {
      int end = entry.phrase().matchEnd(words, at);
      if (end > at) {
        keepLongest(new Match<>(entry.concept(), at, end), found, before);
      }
    }
  }

  private void keepLongest(Match<C> match, List<Match<C>> found, int before) {
    for (int i = before; i < found.size(); i++) {
      if (found.get(i).concept().equals(match.concept())) {
        if (found.get(i).end() < match.end()) {
          found.set(i, match);
        }
        return;
      }
    }
    found.add(match);
  }
}
