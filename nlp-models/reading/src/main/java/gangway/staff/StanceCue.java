package gangway.staff;

/** Words that carry or turn a stance without naming a facet; each is a file of phrases. */
enum StanceCue {
  PRAISE,
  BLAME,
  NEGATOR,
  /** Holds a negator that turns nothing. */
  EMPHATIC,
  CONTRAST,
  TOPIC
}
