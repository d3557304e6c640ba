package gangway.gap.verdict;

import gangway.gap.estimator.Variance;
import gangway.gap.yardstick.NormsError;
import gangway.gap.yardstick.PeersError;
import gangway.gap.yardstick.Reference;
import gangway.gap.yardstick.SidePosition;

/**
 * A company's gap with its error.
 *
 * <p>The gap itself is shrunken, which makes it the better guess on average and keeps the luckiest
 * of many companies from being overrated. It is shrunken as one value, by its own sampling variance
 * against the variance of a difference of two positions that have nothing to do with each other:
 * two sides drawn in by different shares could turn its sign round. That variance is on the large
 * side, since positions do go together, so that the few companies whose sides are apart are not
 * drawn to the many whose sides are not. Interval and p-value are those of the unshrunken gap:
 * about a shrunken value they would be too wide for the ordinary company and too narrow for the
 * unusual one, which is the one that is flagged (Armstrong, Kolesar and Plagborg-Moller 2022).
 *
 * @param digital position of the digital side
 * @param inPerson position of the in-person side
 * @param samplingVariance of the unshrunken gap, paired by replicate, so that people who are on
 *     both sides count as such
 * @param referenceVariance of the unshrunken gap, by norms and peers
 * @param modelVariance of the unshrunken gap, by what the models get wrong for this company
 * @param variance all together
 * @param logScaleError standard error of the logarithm of the peers' common scale
 * @param scaleDegrees of freedom of it
 */
public record GapEstimate(
    SidePosition digital,
    SidePosition inPerson,
    double samplingVariance,
    double referenceVariance,
    double modelVariance,
    Variance variance,
    double logScaleError,
    double scaleDegrees) {
  static GapEstimate of(SidePosition digital, SidePosition inPerson, PeersError peers) {
    double sampling = digital.pairedVariance(inPerson);
    double degrees =
        new Variance()
            .add(digital.samplingVariance(), digital.samplingDegrees())
            .add(inPerson.samplingVariance(), inPerson.samplingDegrees())
            .degrees();
    Variance norms = NormsError.variance(NormsError.difference(digital.norms(), inPerson.norms()));
    double model = digital.modelVariance() + inPerson.modelVariance();
    return new GapEstimate(
        digital,
        inPerson,
        sampling,
        peers.variance() + norms.total(),
        model,
        new Variance()
            .add(sampling * (1 - 2 * peers.leverage()), degrees)
            .add(peers.variance(), peers.degrees())
            .add(norms.total(), norms.degrees())
            .add(digital.modelVariance(), digital.modelDegrees())
            .add(inPerson.modelVariance(), inPerson.modelDegrees()),
        peers.logScaleError(),
        peers.scaleDegrees());
  }

  double raw() {
    return digital.raw() - inPerson.raw();
  }

  double shrunken() {
    double unrelated = digital.unrelatedVariance() + inPerson.unrelatedVariance();
    return raw() * unrelated / (unrelated + samplingVariance);
  }

  /** Companies of the weaker reference. */
  int referenceCompanies() {
    return Reference.BY_STRENGTH.compare(digital.reference(), inPerson.reference()) <= 0
        ? digital.reference().companies()
        : inPerson.reference().companies();
  }

  double pValue() {
    return variance.pValue(raw());
  }

  double low(double confidence) {
    return -bound(-raw(), variance, confidence);
  }

  double high(double confidence) {
    return bound(raw(), variance, confidence);
  }

  /**
   * Upper bound of value where value has an error h and is in units of a scale whose logarithm has
   * an error s: the true value L is held possible while (L - value)^2 is at most h^2 plus the
   * square of what the scale makes of L. This is the interval of Fieller (1954) with a lognormal
   * scale, which is bounded. Zero is in it just when |value| is at most h: of no gap at all the
   * scale does not matter.
   */
  private double bound(double value, Variance error, double confidence) {
    double h = error.halfWidth(confidence);
    double s =
        new Variance().add(logScaleError * logScaleError, scaleDegrees).halfWidth(confidence);
    if (value > -h) {
      double q = 1 - Math.exp(-s);
      double rest = 1 - q * q;
      return (value + Math.sqrt(h * h * rest + q * q * value * value)) / rest;
    }
    double q = Math.exp(s) - 1;
    double beyond = value * value - h * h;
    return -beyond / (-value + Math.sqrt(h * h + q * q * beyond));
  }
}
