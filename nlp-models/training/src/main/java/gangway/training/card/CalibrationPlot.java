package gangway.training.card;

import java.util.List;
import java.util.Locale;
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

  private CalibrationPlot() {}

  /**
   * The picture.
   *
   * @param curves for each class its points: mean probability, share that came true, number
   */
  static String svg(Map<?, ?> curves) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"sans-serif\" font-size=\"12\">%n",
            MARGIN + SIDE + LEGEND, SIDE + 2 * MARGIN));
    svg.append(
        format(
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#999\"/>%n",
            MARGIN, MARGIN / 2, SIDE, SIDE));
    svg.append(line(0, 0, 1, 1, "#999", "stroke-dasharray=\"4 4\""));
    svg.append(text(MARGIN + SIDE / 2 - 40, SIDE + MARGIN + 12, "probability said"));
    svg.append(
        format(
            "<text transform=\"translate(14 %d) rotate(-90)\">share that came true</text>%n",
            SIDE / 2 + 80));
    for (String tick : List.of("0", "0.5", "1")) {
      double value = Double.parseDouble(tick);
      svg.append(text((int) x(value) - 6, SIDE + MARGIN / 2 + 16, tick));
      svg.append(text(MARGIN - 24, (int) y(value) + 4, tick));
    }
    int k = 0;
    for (Map.Entry<?, ?> curve : curves.entrySet()) {
      String colour = COLOURS.get(k % COLOURS.size());
      svg.append(curve((List<?>) curve.getValue(), colour));
      svg.append(
          format(
              "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
              MARGIN + SIDE + 10, MARGIN + 18 * k, colour, curve.getKey()));
      k++;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String curve(List<?> points, String colour) {
    double most = points.stream().mapToDouble(p -> at(p, 2)).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Object point = points.get(i);
      if (i > 0) {
        Object before = points.get(i - 1);
        svg.append(line(at(before, 0), at(before, 1), at(point, 0), at(point, 1), colour, ""));
      }
      svg.append(
          format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>%n",
              x(at(point, 0)), y(at(point, 1)), 2 + 5 * Math.sqrt(at(point, 2) / most), colour));
    }
    return svg.toString();
  }

  private static double at(Object point, int index) {
    return ((Number) ((List<?>) point).get(index)).doubleValue();
  }

  private static String line(
      double x1, double y1, double x2, double y2, String colour, String style) {
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" %s/>%n",
        x(x1), y(y1), x(x2), y(y2), colour, style);
  }

  private static String text(int x, int y, String words) {
    return format("<text x=\"%d\" y=\"%d\" fill=\"#333\">%s</text>%n", x, y, words);
  }

  private static double x(double value) {
    return MARGIN + value * SIDE;
  }

  private static double y(double value) {
    return MARGIN / 2.0 + (1 - value) * SIDE;
  }

  /** Lines end the same on every system. */
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
