package gangway.training.card;

import java.util.List;
import java.util.Map;

/**
 * Draws predicted probabilities beside the shares that came true: a line for each class, points as
 * large as they have instances; on the diagonal a model is neither too sure nor too modest.
 */
final class CalibrationPlot {
  private static final int SIDE = 320;
  private static final int MARGIN = 44;
  private static final int LEGEND = 120;

  /** Told apart also by people who do not see all colours (Okabe and Ito 2008). */
  private static final List<String> COLOURS =
      List.of("#D55E00", "#7F7F7F", "#0072B2", "#009E73", "#CC79A7", "#E69F00");

  private static final String INK = "#333";

  private CalibrationPlot() {}

  /**
   * The picture.
   *
   * @param curves for each class its points: mean probability, share that came true, number
   */
  static String svg(Map<?, ?> curves) {
    Svg svg = new Svg(MARGIN + SIDE + LEGEND, SIDE + 2 * MARGIN);
    svg.add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#999\"/>",
        MARGIN, MARGIN / 2, SIDE, SIDE);
    line(svg, 0, 0, 1, 1, "#999", "stroke-dasharray=\"4 4\"");
    svg.text(MARGIN + SIDE / 2 - 40, SIDE + MARGIN + 12, INK, "probability said");
    svg.add(
        "<text transform=\"translate(14 %d) rotate(-90)\">share that came true</text>",
        SIDE / 2 + 80);
    for (String tick : List.of("0", "0.5", "1")) {
      double value = Double.parseDouble(tick);
      svg.text((int) x(value) - 6, SIDE + MARGIN / 2 + 16, INK, tick);
      svg.text(MARGIN - 24, (int) y(value) + 4, INK, tick);
    }
    int k = 0;
    for (Map.Entry<?, ?> curve : curves.entrySet()) {
      String colour = COLOURS.get(k % COLOURS.size());
      curve(svg, (List<?>) curve.getValue(), colour);
      svg.text(MARGIN + SIDE + 10, MARGIN + 18 * k, colour, String.valueOf(curve.getKey()));
      k++;
    }
    return svg.finish();
  }

  private static void curve(Svg svg, List<?> points, String colour) {
    double most = points.stream().mapToDouble(p -> at(p, 2)).max().orElse(1);
    for (int i = 0; i < points.size(); i++) {
      Object point = points.get(i);
      if (i > 0) {
        Object before = points.get(i - 1);
        line(svg, at(before, 0), at(before, 1), at(point, 0), at(point, 1), colour, "");
      }
      double radius = 2 + 5 * Math.sqrt(at(point, 2) / most);
      svg.circle(x(at(point, 0)), y(at(point, 1)), radius, colour);
    }
  }

  private static double at(Object point, int index) {
    return ((Number) ((List<?>) point).get(index)).doubleValue();
  }

  /** A line between points of the unit square. */
  private static void line(
      Svg svg, double x1, double y1, double x2, double y2, String colour, String style) {
    svg.line(x(x1), y(y1), x(x2), y(y2), "stroke=\"" + colour + "\" " + style);
  }

  private static double x(double value) {
    return MARGIN + value * SIDE;
  }

  private static double y(double value) {
    return MARGIN / 2.0 + (1 - value) * SIDE;
  }
}
