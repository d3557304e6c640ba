package gangway.report.page;

import gangway.report.findings.Estimate;
import gangway.report.page.Page.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric axis around zero, as shares of a picture's width, so that pictures stretch without
 * stretching their marks.
 */
final class Scale {
  /** Room at both ends, so that marks and labels stay inside. */
  private static final double MARGIN = 3;

  /** Axes end at whole and half standard deviations. */
  private static final double STEP = .5;

  private final double reach;

  private Scale(double reach) {
    this.reach = reach;
  }

  /**
   * An axis that shows all estimates, at least to {@code least}; beyond {@code most} is cut off.
   */
  static Scale over(Stream<Estimate> estimates, double least, double most) {
    double furthest = estimates.mapToDouble(Scale::reachOf).max().orElse(least);
    double rounded = Math.ceil(furthest / STEP) * STEP;
    return new Scale(Math.min(most, Math.max(least, rounded)));
  }

  private static double reachOf(Estimate estimate) {
    double low = estimate.low() == null ? estimate.value() : estimate.low();
    double high = estimate.high() == null ? estimate.value() : estimate.high();
    return Math.max(Math.abs(estimate.value()), Math.max(Math.abs(low), Math.abs(high)));
  }

  /** Where a value lies, such as {@code 63.20%}; values beyond the axis lie at its end. */
  String at(double value) {
    return percent(position(value));
  }

  Drawn draw(@Nullable Estimate estimate) {
    if (estimate == null) {
      return new Drawn("", "", "", false, false);
    }
    Double low = estimate.low();
    Double high = estimate.high();
    return low == null || high == null
        ? new Drawn(at(estimate.value()), "", "", false, false)
        : new Drawn(at(estimate.value()), at(low), at(high), low < -reach, high > reach);
  }

  /** Width of the zone of plus and minus {@code half} around zero. */
  String widthOf(double half) {
    return percent(position(half) - position(-half));
  }

  /** Whole numbers on the axis. */
  List<Integer> ticks() {
    List<Integer> ticks = new ArrayList<>();
    for (int tick = (int) -Math.floor(reach); tick <= reach; tick++) {
      ticks.add(tick);
    }
    return ticks;
  }

  private double position(double value) {
    double inside = Math.max(-reach, Math.min(reach, value));
    return MARGIN + (100 - 2 * MARGIN) * (inside + reach) / (2 * reach);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
