package gangway.staff;

import java.util.Locale;

/** What can be said of staff; see {@link Facets}. */
public enum Facet {
  ATTITUDE,
  IDENTITY,
  INTEREST,
  RECOGNITION,
  HELPFULNESS,
  COMPETENCE;

  /** The name in outputs: {@code attitude}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
