package gangway.declared;

import java.util.function.DoubleFunction;

/**
 * Which numbers a setting may have; never one that is not finite.
 *
 * @param least negative infinity for no bound
 * @param most infinity for no bound
 * @param above whether {@code least} itself is out
 * @param below whether {@code most} itself is out
 * @param multipleOf 1 for any
 */
record Range(double least, double most, boolean above, boolean below, int multipleOf) {
  static Range of(Setting setting) {
    return new Range(
        setting.least(), setting.most(), setting.above(), setting.below(), setting.multipleOf());
  }

  boolean holds(double value) {
    return Double.isFinite(value)
        && (above ? value > least : value >= least)
        && (below ? value < most : value <= most)
        && (multipleOf == 1 || value % multipleOf == 0);
  }

  /**
   * In words, such as {@code at least 2} or {@code in [0,1)}; empty for any.
   *
   * @param number how a bound is written
   */
  String words(DoubleFunction<String> number) {
    boolean from = !Double.isInfinite(least);
    boolean to = !Double.isInfinite(most);
    String bounds =
        from && to
            ? "in %s%s,%s%s"
                .formatted(
                    above ? "(" : "[", number.apply(least), number.apply(most), below ? ")" : "]")
            : from
                ? (above ? "above " : "at least ") + number.apply(least)
                : to ? (below ? "below " : "at most ") + number.apply(most) : "";
    return multipleOf == 1 ? bounds : bounds + ", a multiple of " + multipleOf;
  }
}
