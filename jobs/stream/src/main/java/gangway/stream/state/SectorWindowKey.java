package gangway.stream.state;

/**
 * A sector in one window, whose companies are judged together.
 *
 * @param sector of the companies
 * @param windowStart start of the window in milliseconds
 */
public record SectorWindowKey(String sector, long windowStart) {

  /** Where a company is judged. */
  public static SectorWindowKey of(WindowSummary summary) {
    return new SectorWindowKey(summary.observations().sector(), summary.windowStart());
  }
}
