package gangway.report.findings;

import gangway.report.tables.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run found: the windows that the report shows, and what went into them.
 *
 * @param windows how many windows the run has
 * @param companies of the shown windows by sector, then by gap, the largest first, those without
 *     last
 * @param unknownCompanies the most frequent first
 * @param thresholds that the verdicts rest on; the defaults for runs that did not write them
 */
public record Findings(
    long windows,
    List<CompanyFinding> companies,
    List<Input> inputs,
    List<Rejection> rejections,
    List<UnknownCompany> unknownCompanies,
    Thresholds thresholds) {

  /** What the tables say. */
  public static Findings read(Tables tables) {
    return FindingsReader.read(tables);
  }

  /** Companies seen from both sides: those that have a gap, or miss one. */
  public List<CompanyFinding> compared() {
    return companies.stream().filter(CompanyFinding::hasBothSides).toList();
  }

  /** One input file and what became of its records. */
  public record Input(
      String format,
      String path,
      String kind,
      long read,
      long accepted,
      long rejected,
      long duplicate,
      @Nullable Long unscored,
      @Nullable Long late,
      @Nullable Long unknownCompany) {}

  /**
   * How many records of an input were rejected for one reason, with the first one's expectation.
   */
  public record Rejection(String input, String reason, long records, String expected) {}

  /** A company that the registry does not know. */
  public record UnknownCompany(String name, long posts, long reviews) {}

  /**
   * What a verdict asked for.
   *
   * @param aheadGap least gap of an "ahead" verdict, in standard deviations between companies
   * @param matchedGap a gap whose whole interval is within plus and minus this is "matched"
   * @param minObservations observations a side below which there is no verdict
   */
  public record Thresholds(double aheadGap, double matchedGap, double minObservations) {}
}
