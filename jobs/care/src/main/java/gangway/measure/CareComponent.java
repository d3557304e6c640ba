package gangway.measure;

import java.util.Locale;

/** What the care score of an exchange is made of. */
public enum CareComponent {
  /** Answered by a person, and how soon. */
  RESPONSE,
  COURTESY,
  LISTENING,
  PERSONAL,
  FOLLOW_UP,
  /** Signed human replies / human replies. */
  IDENTITY,
  RESOLUTION,
  /** How the customer leaves, compared with how they came. */
  LIFT;

  /** Whether models read it from words; times and signatures are not read in this sense. */
  boolean isRead() {
    return this != RESPONSE && this != IDENTITY;
  }

  /** Name in configuration and as a facet, such as {@code follow_up}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
