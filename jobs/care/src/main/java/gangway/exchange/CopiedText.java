package gangway.exchange;

/**
 * A text that a company sent to many people.
 *
 * @param id hash of its words, without names and what else varies
 * @param signed true when an agent signed it at least once: a macro that people send; else stock
 *     text that nobody puts a name to
 */
public record CopiedText(long id, boolean signed) {}
