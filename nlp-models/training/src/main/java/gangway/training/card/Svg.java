package gangway.training.card;

import java.util.Locale;

/**
 * A picture in SVG, drawn stroke by stroke. Whole coordinates stand as they are, others to a tenth
 * of a pixel; lines end the same on every system.
 */
public final class Svg {
  private final StringBuilder drawn = new StringBuilder();

  /** An empty picture, in pixels. */
  public Svg(int width, int height) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
            + "font-family=\"sans-serif\" font-size=\"12\">",
        width, height);
  }

  /** A straight line; {@code attributes} say at least its {@code stroke}. */
  public void line(double x1, double y1, double x2, double y2, String attributes) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>", x1, y1, x2, y2, attributes);
  }

  /** A filled circle. */
  public void circle(double x, double y, Number radius, String fill) {
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%s\" fill=\"%s\"/>", x, y, coordinate(radius), fill);
  }

  /** Words that begin at a point, in black. */
  public void text(Number x, Number y, String words) {
    add("<text x=\"%s\" y=\"%s\">%s</text>", coordinate(x), coordinate(y), words);
  }

  /** Words that begin at a point. */
  public void text(Number x, Number y, String fill, String words) {
    add("<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>", coordinate(x), coordinate(y), fill, words);
  }

  /** An element of another kind, by a pattern of {@link String#format}. */
  public void add(String pattern, Object... values) {
    drawn.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }

  /** The picture, finished. */
  public String finish() {
    return drawn + "</svg>\n";
  }

  private static String coordinate(Number value) {
    return value instanceof Integer
        ? value.toString()
        : String.format(Locale.ROOT, "%.1f", value.doubleValue());
  }
}
