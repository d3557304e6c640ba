package gangway.gap.yardstick;

/**
 * The peers' part in a gap's error.
 *
 * @param variance of the unshrunken gap, the common scale of the yardsticks held fixed: this is
 *     what matters to whether there is a gap
 * @param degrees of freedom of the variance
 * @param logScaleError standard error of the logarithm of the common scale: this is what matters,
 *     in addition, to how large it is
 * @param scaleDegrees of freedom of it
 * @param leverage share of the company in its own reference, whose sampling error cancels
 */
public record PeersError(
    double variance, double degrees, double logScaleError, double scaleDegrees, double leverage) {
  static final PeersError NONE =
      new PeersError(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0);
}
