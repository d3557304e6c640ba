package gangway.report.findings;

import gangway.report.tables.Row;
import org.jspecify.annotations.Nullable;

/**
 * A value with its 95 % interval.
 *
 * @param low lower bound; null where the interval is unknown, then {@code high} is too
 */
public record Estimate(double value, @Nullable Double low, @Nullable Double high) {

  /**
   * The estimate in a column, its interval in {@code _low} and {@code _high}. Null when there is no
   * value; without interval when a bound is missing.
   */
  public static @Nullable Estimate of(Row row, String column) {
    Double value = row.number(column);
    Double low = row.number(column + "_low");
    Double high = row.number(column + "_high");
    if (value == null) {
      return null;
    }
    return low == null || high == null
        ? new Estimate(value, null, null)
        : new Estimate(value, low, high);
  }
}
