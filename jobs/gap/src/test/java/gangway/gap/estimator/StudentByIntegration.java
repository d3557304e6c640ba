package gangway.gap.estimator;

/** Student's t by adding up its density, to compare with. */
public final class StudentByIntegration {
  private static final int STEPS = 4000;

  private StudentByIntegration() {}

  /**
   * Both tails beyond t. With t = sqrt(degrees) tan(angle) the density is proportional to
   * cos(angle)^(degrees - 1).
   */
  public static double tails(double t, double degrees) {
    double end = Math.min(Math.PI / 2, 12 / Math.sqrt(degrees));
    double angle = Math.min(end, Math.atan(Math.abs(t) / Math.sqrt(degrees)));
    return area(angle, end, degrees) / area(0, end, degrees);
  }

  /** Simpson's rule. */
  private static double area(double from, double to, double degrees) {
    double step = (to - from) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double factor = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      sum += factor * Math.pow(Math.max(0, Math.cos(from + i * step)), degrees - 1);
    }
    return sum * step / 3;
  }
}
