package gangway.tables;

import gangway.gap.summary.CellKey;
import java.time.Instant;

/**
 * Answers of a company on one channel in one window to those who write in one language: a row of
 * {@code care_by_language}.
 *
 * @param company registry id
 * @param sector of the company
 * @param windowStart start of the window
 * @param windowEnd end of the window, exclusive
 * @param cell with what it is comparable
 * @param language code of the opening posts' language
 * @param answerable exchanges that count in the rate; one at least
 * @param answered those that a person answered
 */
public record CareByLanguageRow(
    String company,
    String sector,
    Instant windowStart,
    Instant windowEnd,
    CellKey cell,
    String language,
    long answerable,
    long answered) {

  /** Answered / answerable, in [0,1]. */
  public double responseRate() {
    return (double) answered / answerable;
  }
}
