package gangway.training;

import gangway.training.card.Svg;
import gangway.training.validate.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws how right engines are beside how fast they are; the rate's axis is logarithmic. */
public final class EngineCurve {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;
  private static final int MARGIN = 56;
  private static final double GRID = .05;
  private static final String GRID_LINE = "stroke=\"#ddd\"";
  private static final String COLOUR = "#0072B2";

  private final List<Point> points;
  private final double lowest;
  private final double highest;
  private final int slowest;
  private final int fastest;

  private EngineCurve(List<Point> points) {
    this.points = points;
    this.lowest =
        GRID * Math.floor(points.stream().mapToDouble(Point::macroF1).min().orElse(0) / GRID);
    this.highest =
        GRID * Math.ceil(points.stream().mapToDouble(Point::macroF1).max().orElse(1) / GRID);
    this.slowest =
        (int) Math.floor(Math.log10(points.stream().mapToDouble(Point::rate).min().orElse(1)));
    this.fastest =
        (int) Math.ceil(Math.log10(points.stream().mapToDouble(Point::rate).max().orElse(10)));
  }

  private record Point(String name, boolean trained, double rate, double macroF1) {
    static Point of(EngineComparison.Compared compared) {
      Measured measured = compared.measured();
      return new Point(
          compared.name(),
          compared.trained(),
          Math.max(1, number(measured, "texts_per_second")),
          number(measured, "macro_f1"));
    }

    private static double number(Measured measured, String figure) {
      return measured.figures().get(figure) instanceof Number number ? number.doubleValue() : 0;
    }
  }

  /**
   * The picture.
   *
   * @param compared figures with {@code macro_f1} and {@code texts_per_second}, at least one
   */
  public static String svg(List<EngineComparison.Compared> compared) {
    List<Point> points = new ArrayList<>();
    compared.forEach(one -> points.add(Point.of(one)));
    points.sort(Comparator.comparingDouble(Point::rate));
    return new EngineCurve(points).svg();
  }

  private String svg() {
    Svg svg = new Svg(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN);
    svg.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    for (int power = slowest; power <= fastest; power++) {
      double rate = Math.pow(10, power);
      svg.line(x(rate), y(lowest), x(rate), y(highest), GRID_LINE);
      svg.text(x(rate) - 10, y(lowest) + 18, format("%.0f", rate));
    }
    for (int step = 0; lowest + step * GRID < highest + GRID / 2; step++) {
      double f1 = lowest + step * GRID;
      svg.line(x(Math.pow(10, slowest)), y(f1), x(Math.pow(10, fastest)), y(f1), GRID_LINE);
      svg.text(MARGIN - 34., y(f1) + 4, format("%.2f", f1));
    }
    svg.text(MARGIN + WIDTH / 2.0 - 70, HEIGHT + MARGIN + 40., "texts a second, one thread");
    svg.text(MARGIN - 34., MARGIN - 16., "macro-F1");
    curve(svg);
    return svg.finish();
  }

  /** Those trained on the same texts are joined: settings of one cascade. */
  private void curve(Svg svg) {
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double x = x(point.rate());
      double y = y(point.macroF1());
      if (i > 0 && point.trained() && points.get(i - 1).trained()) {
        Point before = points.get(i - 1);
        svg.line(x(before.rate()), y(before.macroF1()), x, y, "stroke=\"" + COLOUR + "\"");
      }
      svg.circle(x, y, 4, COLOUR);
      svg.text(x + 6, y + (i % 2 == 0 ? 16 : -8), point.name());
    }
  }

  private double x(double rate) {
    return MARGIN + WIDTH * (Math.log10(rate) - slowest) / Math.max(1, fastest - slowest);
  }

  private double y(double macroF1) {
    return MARGIN + HEIGHT * (highest - macroF1) / Math.max(GRID, highest - lowest);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
