package gangway.exchange;

/** Scores and shares as all tables carry them, so that sums are exact and independent of order. */
public final class FourDecimals {
  private static final double SCALE = 10_000;

  private FourDecimals() {}

  /** The nearest number of four decimals. */
  public static double of(double value) {
    return Math.round(value * SCALE) / SCALE;
  }
}
