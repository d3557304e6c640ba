package gangway.conduct;

import java.util.Locale;

/** Whether something that a good reply does was done, was missed, or had no opportunity. */
public enum Judgement {
  DONE,
  MISSED,
  NONE;

  /** The name in labels: {@code done}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
