package gangway.declared;

/** A thing of which there may be one setting each: a key of a record's map of settings. */
public interface Keyed {
  /** Its name in snake case. */
  String key();
}
