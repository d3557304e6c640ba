package gangway.invented;

import java.time.LocalDate;

/**
 * What a generated population looks like.
 *
 * @param seed same seed, same bytes
 * @param companiesPerSector at least 1; two sectors, airline and lodging
 * @param perSide observations per company and side, at least 1: exchanges; reviews and survey
 *     answers
 * @param frenchShare share of customers who write French, in [0,1]
 * @param gapShare share of companies with a planted gap, in [0,1]; their signs alternate
 * @param gap size of a planted gap, in between-company standard deviations; at least 0
 * @param last last day of the 90 days in which everything is said
 */
public record SampleSettings(
    long seed,
    int companiesPerSector,
    int perSide,
    double frenchShare,
    double gapShare,
    double gap,
    LocalDate last) {

  /** How many days a corpus spans. */
  static final int DAYS = 90;

  /** Last day of the bundled samples, and of populations that ask for no other. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 28);

  public SampleSettings {
    if (companiesPerSector < 1 || companiesPerSector > 999) {
      throw new IllegalArgumentException(
          "companiesPerSector must be in 1..999, not " + companiesPerSector);
    }
    if (perSide < 1) {
      throw new IllegalArgumentException("perSide must be at least 1, not " + perSide);
    }
    share("frenchShare", frenchShare);
    share("gapShare", gapShare);
    if (!(gap >= 0)) {
      throw new IllegalArgumentException("gap must be at least 0, not " + gap);
    }
  }

  /** A population without planted gaps: history, from which norms can be computed. */
  public static SampleSettings history(long seed, int companiesPerSector, int perSide) {
    return new SampleSettings(seed, companiesPerSector, perSide, .35, 0, 0, LAST_DAY);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0,1], not " + value);
    }
  }
}
