package gangway.gap.yardstick;

import gangway.gap.estimator.Hashing;
import gangway.gap.settings.GapSettings;
import gangway.gap.summary.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How unsure a reference made of peers is: the Bayesian bootstrap over companies (Rubin 1981). Each
 * company gets a random weight, drawn from a hash of its id, and all is fitted again.
 *
 * <p>The weights are Gamma(4), not exponential: with five companies the latter all but remove most
 * of them in many draws. What a fit varies less for it is scaled up again. Its variance is then
 * moderated, mixed by degrees of freedom with what sampling error alone would make of it (as in
 * Smyth 2004), because the spread of a handful of companies is itself a poor witness.
 */
final class PeerUncertainty {
  /** Shape of the weights' Gamma distribution. */
  private static final int SHAPE = 4;

  /** A resampled spread is not taken for less than this share of the fitted one. */
  private static final double LEAST_SPREAD = .25;

  /** From the 5th to the 95th percentile of a normal, in standard deviations. */
  private static final double RANGE = 3.2897;

  /** A company cannot cancel more than its whole sampling error. */
  private static final double MOST_LEVERAGE = .5;

  private final PeerFit peers;
  private final PeerFit.Fit fit;
  private final double priorDegrees;
  private final List<PeerFit.Fit> resampled = new ArrayList<>();
  private final double weights;
  private final double squares;

  /**
   * @param companies ids, by index
   * @param fit the fit itself
   * @param cells how many cells it has
   */
  PeerUncertainty(
      GapSettings settings, List<String> companies, PeerFit peers, PeerFit.Fit fit, int cells) {
    this.peers = peers;
    this.fit = fit;
    this.priorDegrees = settings.priorDegrees();
    this.weights = Arrays.stream(fit.weight()).sum();
    double sum = 0;
    for (int i = 0; i < companies.size(); i++) {
      double quality = quality(i);
      sum += Double.isNaN(quality) ? 0 : fit.weight()[i] * quality * quality;
    }
    this.squares = sum;
    long[] streams = companies.stream().mapToLong(c -> Hashing.of(c) ^ settings.seed()).toArray();
    double[] drawn = new double[streams.length];
    for (int replicate = 0; replicate < settings.replicates(); replicate++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = gamma(streams[i], replicate);
      }
      PeerFit.Fit again = peers.fit(drawn);
      for (int cell = 0; cell < cells; cell++) {
        again.spread()[cell] = Math.max(again.spread()[cell], LEAST_SPREAD * fit.spread()[cell]);
      }
      resampled.add(again);
    }
  }

  /** Gamma of the shape with mean 1: minus the mean logarithm of as many uniform numbers. */
  private static double gamma(long stream, int replicate) {
    double product = 1;
    for (int i = 0; i < SHAPE; i++) {
      product *=
          Hashing.uniform(Hashing.mix(stream + (replicate * SHAPE + i + 1L) * Hashing.GOLDEN));
    }
    return -Math.log(product) / SHAPE;
  }

  /** Mean of a company's two sides; NaN where it has not both. */
  private double quality(int company) {
    return (peers.standardised(fit, company, Side.DIGITAL)
            + peers.standardised(fit, company, Side.IN_PERSON))
        / 2;
  }

  /** Share of a company in a line through the peers: 1 / n + z^2 / sum z^2. */
  private double lineLeverage(int company) {
    double quality = quality(company);
    return 1 / weights + (squares > 0 ? quality * quality / squares : 0);
  }

  /**
   * The peers' part in the error of a gap whose sides both rest on them.
   *
   * @param samplingVariance of the unshrunken gap
   * @param companies of the smaller of the two references
   */
  PeersError ofGap(int company, double samplingVariance, int companies) {
    double line = lineLeverage(company);
    PeersError error = ofMixedGap(company, companies);
    double leverage = Math.min(MOST_LEVERAGE, fit.weight()[company] * line);
    return new PeersError(
        moderated(error.variance(), companies - 1, line * samplingVariance),
        error.degrees() + priorDegrees,
        error.logScaleError(),
        error.scaleDegrees(),
        leverage);
  }

  /** The same where one side rests on norms, so that the sides' errors do not cancel. */
  PeersError ofMixedGap(int company, int companies) {
    double[] scale = new double[resampled.size()];
    Arrays.setAll(scale, i -> peers.logScale(resampled.get(i), fit, company));
    double variance =
        variance(
            i ->
                (peers.standardised(resampled.get(i), company, Side.DIGITAL)
                        - peers.standardised(resampled.get(i), company, Side.IN_PERSON))
                    * Math.exp(scale[i]),
            companies);
    return new PeersError(
        variance, companies - 1, Math.sqrt(variance(i -> scale[i], companies)), companies - 1, 0);
  }

  private double moderated(double variance, double degrees, double prior) {
    return (degrees * variance + priorDegrees * prior) / (degrees + priorDegrees);
  }

  /** Variance of a side's unshrunken value. */
  double ofSide(int company, Side side, int companies) {
    return variance(i -> peers.standardised(resampled.get(i), company, side), companies);
  }

  /** Variance of the unshrunken value of one cell in which a company has this mean. */
  double ofCell(double mean, int cell, int companies) {
    return variance(
        i -> (mean - resampled.get(i).centre()[cell]) / resampled.get(i).spread()[cell], companies);
  }

  /** Share of a company in the reference of one side. */
  double leverage(int company, double standardised) {
    double share = fit.weight()[company] / weights;
    return Math.min(MOST_LEVERAGE, share * (1 + standardised * standardised));
  }

  /**
   * Variance over the resampled fits, by the range from the 5th to the 95th percentile: a few draws
   * in which the spread all but vanishes do not count, a tenth that fall on another bulk do.
   * Normalised Gamma(a) weights vary by 1 / (a C + 1) where the mean of C companies has 1 / (C -
   * 1).
   */
  private double variance(IntToDoubleFunction value, int companies) {
    double[] drawn = new double[resampled.size()];
    Arrays.setAll(drawn, value);
    Arrays.sort(drawn);
    int tail = drawn.length / 20;
    double sd = (drawn[drawn.length - 1 - tail] - drawn[tail]) / RANGE;
    return sd * sd * (SHAPE * companies + 1) / (companies - 1);
  }
}
