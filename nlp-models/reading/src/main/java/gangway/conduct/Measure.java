package gangway.conduct;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is judged of a reply's manner. */
public enum Measure {
  /** Apology, thanks, greeting, empathy. */
  COURTESY(true),
  /** Takes up this customer's issue or asks about it. */
  LISTENING(true),
  /** Addresses the person by name, or something particular to them. */
  PERSONAL(false),
  /** Says what happens next, or gives a step that solves it. */
  FOLLOW_UP(true);

  private final boolean byOccasion;

  Measure(boolean byOccasion) {
    this.byOccasion = byOccasion;
  }

  /** The name in labels, settings and outputs: {@code follow_up}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the conduct model says of it; only what needs an occasion can be without one. */
  public Field field() {
    List<String> values =
        Arrays.stream(Judgement.values())
            .filter(judgement -> byOccasion || judgement != Judgement.NONE)
            .map(Judgement::key)
            .toList();
    return new Field(key(), values);
  }
}
