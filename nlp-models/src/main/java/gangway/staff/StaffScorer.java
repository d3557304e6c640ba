package gangway.staff;

import java.util.List;

/**
 * Judges the clauses about staff that {@link StaffReader} found, so that an engine may put a better
 * judge in the place of the default one. Implementations are thread-safe and deterministic.
 */
public interface StaffScorer {

  /** How one clause about staff stands toward them. */
  Stance stance(String clause);

  /**
   * What the clauses of one text say of the staff as a whole.
   *
   * @param clauses in text order, as {@link StaffSentence#text} gives them; never empty
   * @return in [0,1], calibrated to staff star ratings
   */
  double score(List<String> clauses);
}
