package gangway.intake;

/** What becomes of one record of an input: nothing is read without an outcome. */
public sealed interface Outcome permits Accepted, Rejected {}
