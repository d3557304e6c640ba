package gangway.stream;

/**
 * Every operator of the topology. Name and uid are one: state in a savepoint belongs to a uid, so these words are never
 * changed, only added to.
 */
enum Operators {
  SOURCE_EXPORTS,
  DEDUPLICATE,
  READ_POSTS,
  READ_REVIEWS,
  OBSERVATION_END,
  ASSEMBLE_EXCHANGES,
  OBSERVE_EXCHANGES,
  OBSERVE_REVIEWS,
  SUMMARISE_WINDOWS,
  JUDGE_SECTORS,
  KEEP_FLAGS,
  TALLY_INTAKE,
  TALLY_INPUTS,
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
  SINK_FLAGS,
  SINK_MODELS;

  String uid() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
