package gangway.stream;

import java.util.Locale;

/**
 * Every operator of the topology. Name and uid are one: state in a savepoint belongs to a uid, so
 * these words are never changed, only added to.
 */
enum Operators {
  SOURCE_EXPORTS,
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
  SINK_INPUTS,
  SINK_REJECTED,
  SINK_UNKNOWN_COMPANIES,
  SINK_POSTS,
  SINK_EXCHANGES,
  SINK_MENTIONS,
  SINK_COMPANY_WINDOWS,
  SINK_GAPS,
  SINK_DRIVERS,
  SINK_EVIDENCE,
  SINK_MODELS,
  LEARN_HABITS,
  SINK_REPLY_COVERAGE,
  REMEMBER_FLAGS,
  INTRODUCE_COMPANIES,
  SOURCE_MODELS,
  SOURCE_SETTINGS,
  SINK_FLAGS,
  SINK_TRENDS,
  SINK_COMPANIES,
  SINK_SETTINGS;

  String uid() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
