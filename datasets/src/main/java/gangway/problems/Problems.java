package gangway.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What is wrong with something written by hand, collected until all of it is known: where, what
 * stands there, and what was expected.
 */
public final class Problems {
  private static final int LONGEST = 80;

  private final List<Problem> found = new ArrayList<>();

  /**
   * One thing that is wrong.
   *
   * @param where a path, or the name of a setting
   * @param what stands there and what was expected
   */
  public record Problem(String where, String what) {
    @Override
    public String toString() {
      return where + " " + what;
    }
  }

  /** Something is not what was expected. */
  public void add(String where, Object value, String expected) {
    found.add(
        new Problem(where, "is %s; expected %s".formatted(shortened(value.toString()), expected)));
  }

  /** Something that must be there is not. */
  public void missing(String where, String expected) {
    add(where, "missing", expected);
  }

  /** Something is there that nobody reads; the nearest known name is suggested. */
  public void unknown(String where, String name, Collection<String> known) {
    found.add(
        new Problem(
            where,
            "is not known here%s; expected one of %s"
                .formatted(
                    Suggestion.clause(name, known), String.join(", ", new TreeSet<>(known)))));
  }

  /** Adds a problem if something does not hold. */
  public void require(boolean holds, String where, Object value, String expected) {
    if (!holds) {
      add(where, value, expected);
    }
  }

  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  public boolean any() {
    return !found.isEmpty();
  }

  /** In the order in which they were found. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /**
   * Complains if anything is wrong.
   *
   * @param of what the problems are of, such as a file
   */
  public void throwIfAny(String of) {
    if (!found.isEmpty()) {
      throw new ProblemsException(of, found());
    }
  }

  /** All problems of one thing as a message, one a line. */
  public static String message(String of, List<Problem> problems) {
    List<String> lines = problems.stream().map(Problem::toString).toList();
    return lines.size() == 1
        ? of + ": " + lines.get(0)
        : "%s has %d problems:\n  %s".formatted(of, lines.size(), String.join("\n  ", lines));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
