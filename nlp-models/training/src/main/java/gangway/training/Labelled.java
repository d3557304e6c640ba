package gangway.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is learnt from, input by input, in the inputs' order; inputs of one name are one.
 *
 * @param <E> one labelled text
 */
public final class Labelled<E> {
  private final Map<String, List<E>> byInput = new LinkedHashMap<>();

  /** Adds what an input holds, which may be nothing. */
  public void add(Path input, Collection<E> examples) {
    add(String.valueOf(input.getFileName()), examples);
  }

  /** Adds what an input of a name holds, which may be nothing. */
  public void add(String input, Collection<E> examples) {
    byInput.computeIfAbsent(input, name -> new ArrayList<>()).addAll(examples);
  }

  /** All of it, in order. */
  public List<E> all() {
    return byInput.values().stream().flatMap(List::stream).toList();
  }

  /** The same by the inputs' names. */
  public Map<String, List<E>> byInput() {
    return Collections.unmodifiableMap(byInput);
  }

  /** How much each input holds. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    byInput.forEach((input, examples) -> counts.put(input, examples.size()));
    return counts;
  }
}
