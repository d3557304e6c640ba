package gangway.gap.yardstick;

import gangway.gap.summary.Part;
import java.util.List;

/** Positions by norms of 100 companies, for tests of what is made of them. */
public final class Positions {
  private Positions() {}

  public static Reference reference(double mean, double sd, double within) {
    return new Reference(ReferenceKind.NORMS, mean, sd, within, 100, null, null, null, null);
  }

  public static CellEstimate estimate(long n, double mean, double variance) {
    double deviation = Math.sqrt(variance);
    return new CellEstimate(
        n, n, mean, variance, n - 1, new double[] {deviation, -deviation, deviation, -deviation});
  }

  /** Of a side with one channel, all read without error. */
  public static SidePosition of(CellEstimate estimate, Reference reference) {
    return SidePosition.of(
        List.of(new ChannelPosition(Part.MANNER, estimate, reference, 1)),
        ReadingError.OfSide.NONE);
  }
}
