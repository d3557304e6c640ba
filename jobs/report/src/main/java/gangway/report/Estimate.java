package gangway.report;

import org.jspecify.annotations.Nullable;

/**
 * A value with its 95 % interval.
 *
 * @param low lower bound; null where the interval is unknown, then {@code high} is too
 */
record Estimate(double value, @Nullable Double low, @Nullable Double high) {

  /** Null when there is no value; without interval when a bound is missing. */
  static @Nullable Estimate of(
      @Nullable Double value, @Nullable Double low, @Nullable Double high) {
    if (value == null) {
      return null;
    }
    return low == null || high == null
        ? new Estimate(value, null, null)
        : new Estimate(value, low, high);
  }
}
