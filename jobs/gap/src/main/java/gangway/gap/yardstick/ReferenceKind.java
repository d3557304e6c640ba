package gangway.gap.yardstick;

import java.util.Locale;

/** What a company is compared with; from the weakest to the strongest. */
public enum ReferenceKind {
  /** Neither norms nor enough peers: no standardised value. */
  NONE,
  /** The companies of the same sector in the same window. */
  PEERS,
  /** A published norms file. */
  NORMS;

  /** As in the tables: {@code none}, {@code peers}, {@code norms}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
