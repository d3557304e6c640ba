package gangway.sentiment;

/**
 * Turns of phrase that praise or blame, whatever their words are worth one by one ({@code rien à
 * redire}, {@code laisse à désirer}); each is a file of phrases.
 */
enum Expression {
  PRAISE,
  BLAME;

  /** What it becomes when it is negated. */
  Expression turned() {
    return this == PRAISE ? BLAME : PRAISE;
  }
}
