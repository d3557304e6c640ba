package gangway.voice;

import java.util.Locale;

/**
 * How the posts of a source were chosen. Whether and how soon a company answers can only be
 * compared between sources that were collected the same way: of threads that were kept because they
 * have a reply, nearly all are answered.
 */
public enum Collected {
  /** Whatever names the company: a search for it. */
  ALL_MENTIONS,
  /** What is addressed to the company: its inbox, its page. */
  ADDRESSED,
  /** Threads that got a reply. */
  ANSWERED,
  /** Nobody said. */
  UNKNOWN;

  /** As people write it in mapping files and options, such as {@code all-mentions}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
