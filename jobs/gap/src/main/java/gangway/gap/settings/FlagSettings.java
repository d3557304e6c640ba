package gangway.gap.settings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How much memory a flag has.
 *
 * @param raiseAfter windows in a row with the same "ahead" verdict that raise a flag; at least 1
 * @param clearBelow gap, in between-company standard deviations, below which a window speaks for
 *     clearing; at least 0 and to be below the gap that raises
 * @param clearAfter windows in a row that speak for clearing; at least 1
 * @param forgetAfter windows in a row without enough evidence after which a flag is not upheld any
 *     more; at least 1
 */
public record FlagSettings(int raiseAfter, double clearBelow, int clearAfter, int forgetAfter)
    implements Serializable {
  public FlagSettings {
    List<String> problems = new ArrayList<>();
    check(problems, raiseAfter >= 1, "raiseAfter", raiseAfter, "at least 1");
    check(
        problems,
        clearBelow >= 0 && clearBelow < Double.POSITIVE_INFINITY,
        "clearBelow",
        clearBelow,
        "at least 0");
    check(problems, clearAfter >= 1, "clearAfter", clearAfter, "at least 1");
    check(problems, forgetAfter >= 1, "forgetAfter", forgetAfter, "at least 1");
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("settings of flags: " + String.join("; ", problems));
    }
  }

  private static void check(
      List<String> problems, boolean holds, String name, Number value, String expected) {
    if (!holds) {
      problems.add("%s is %s, expected %s".formatted(name, value, expected));
    }
  }

  /** What is used where nothing is configured: one window raises, two clear. */
  public static FlagSettings defaults() {
    return new FlagSettings(1, .3, 2, 6);
  }
}
