package gangway.stream;

import java.util.Locale;

/**
 * Every operator of the topology but the source, which the inputs name, and the sinks, which follow
 * from the tables. Name and uid are one: state in a savepoint belongs to a uid, so these words are
 * never changed, only added to.
 */
enum Operators {
  TAKE_IN,
  DEDUPLICATE,
  READ_VOICES,
  KNOWN_POSTS,
  KNOWN_REVIEWS,
  ASSEMBLE_EXCHANGES,
  SUMMARISE_WINDOWS,
  CONTACT_SPANS,
  WHOLE_SPAN,
  JUDGE_SECTORS,
  TALLY_INPUTS,
  NAME_INPUTS,
  COUNT_UNKNOWN_COMPANIES,
  LEARN_HABITS,
  REMEMBER_FLAGS,
  INTRODUCE_COMPANIES,
  SOURCE_MODELS,
  SOURCE_SETTINGS;

  String uid() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
