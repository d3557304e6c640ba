package gangway.gap;

/**
 * A company's gap with the parts of its variance.
 *
 * <p>The gap itself is shrunken, which makes it the better guess on average and keeps the luckiest
 * of many companies from being overrated. Interval and p-value are those of the unshrunken gap:
 * about a shrunken value they would be too wide for the ordinary company and too narrow for the
 * unusual one, which is the one that is flagged (Armstrong, Kolesar and Plagborg-Moller 2022).
 *
 * @param digital position of the digital side
 * @param inPerson position of the in-person side
 * @param samplingVariance of the unshrunken gap, paired by replicate, so that people who are on
 *     both sides count as such
 * @param referenceVariance of the unshrunken gap, by norms and peers
 * @param referenceCompanies companies of the weaker reference
 * @param variance both together
 */
record GapEstimate(
    SidePosition digital,
    SidePosition inPerson,
    double samplingVariance,
    double referenceVariance,
    int referenceCompanies,
    Variance variance) {

  /**
   * @param peersVariance variance of the unshrunken gap by the fit of the peers' reference
   * @param peersDegrees of freedom of it
   * @param leverage share of this company in the peers' reference: the sampling error that it
   *     shares with its own yardstick cancels
   */
  static GapEstimate of(
      SidePosition digital,
      SidePosition inPerson,
      double peersVariance,
      double peersDegrees,
      double leverage) {
    double paired = digital.unresampled() + inPerson.unresampled();
    double[] d = digital.deviations();
    double[] p = inPerson.deviations();
    for (int i = 0; i < d.length; i++) {
      double difference = d[i] - p[i];
      paired += difference * difference / d.length;
    }
    double degrees =
        new Variance()
            .add(digital.samplingVariance(), digital.samplingDegrees())
            .add(inPerson.samplingVariance(), inPerson.samplingDegrees())
            .degrees();
    paired *= 1 - 2 * leverage;
    Reference weaker =
        Reference.BY_STRENGTH.compare(digital.reference(), inPerson.reference()) <= 0
            ? digital.reference()
            : inPerson.reference();
    return new GapEstimate(
        digital,
        inPerson,
        paired,
        peersVariance + digital.normsVariance() + inPerson.normsVariance(),
        weaker.companies(),
        new Variance()
            .add(paired, degrees)
            .add(peersVariance, peersDegrees)
            .add(digital.normsVariance(), digital.normsDegrees())
            .add(inPerson.normsVariance(), inPerson.normsDegrees()));
  }

  double raw() {
    return digital.raw() - inPerson.raw();
  }

  double shrunken() {
    return digital.shrunken() - inPerson.shrunken();
  }
}
