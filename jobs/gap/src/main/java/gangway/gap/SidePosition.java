package gangway.gap;

import java.util.List;

/**
 * One side of one company against its references: channels averaged by reliability.
 *
 * @param raw standardised but not shrunken
 * @param shrunken standardised and shrunken
 * @param reliability 1 / (1 + k / n) of the average; of one channel: n / (n + k)
 * @param deviations of the bootstrap replicates from raw
 * @param unresampled sampling variance of raw that the deviations do not carry
 * @param samplingVariance of raw
 * @param samplingDegrees of freedom of the sampling variance
 * @param normsVariance of raw, for the norms' being estimated from so many companies
 * @param normsDegrees of freedom of it
 * @param modelVariance of raw, for what the models get wrong for this company alone
 * @param reference the weakest that it rests on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record SidePosition(
    double raw,
    double shrunken,
    double reliability,
    double[] deviations,
    double unresampled,
    double samplingVariance,
    double samplingDegrees,
    double normsVariance,
    double normsDegrees,
    double modelVariance,
    Reference reference) {

  /** One channel that counts: what was observed, and its yardstick, which serves. */
  record Part(CellStanding standing, Reference reference) {
    double reliability() {
      return standing.n() / (standing.n() + reference.k());
    }

    double raw() {
      return (standing.mean() - reference.mean()) / reference.betweenSd();
    }

    private double samplingVariance() {
      return standing.samplingVariance() / square(reference.betweenSd());
    }

    /** Delta method: 1 / C for the centre, z^2 / 2 (C - 1) for the spread of C companies. */
    private double normsVariance() {
      int companies = reference.companies();
      return reference.kind() == ReferenceKind.NORMS
          ? 1.0 / companies + square(raw()) / (2 * (companies - 1))
          : 0;
    }
  }

  /**
   * @param parts at least one
   * @param scoreError standard deviation of the company's own error of the mean score
   */
  static SidePosition of(List<Part> parts, double scoreError) {
    double weights = parts.stream().mapToDouble(Part::reliability).sum();
    double raw = 0;
    double shrunken = 0;
    double noise = 0;
    double unresampled = 0;
    double perPoint = 0;
    double[] deviations = new double[parts.get(0).standing().deviations().length];
    Variance sampling = new Variance();
    Variance norms = new Variance();
    for (Part part : parts) {
      double weight = part.reliability() / weights;
      double scale = weight / part.reference().betweenSd();
      perPoint += scale;
      raw += weight * part.raw();
      shrunken += weight * part.reliability() * part.raw();
      noise += square(weight) * part.reference().k() / part.standing().n();
      unresampled += square(scale) * part.standing().unresampled();
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] += scale * part.standing().deviations()[i];
      }
      sampling.add(square(weight) * part.samplingVariance(), part.standing().degrees());
      norms.add(square(weight) * part.normsVariance(), part.reference().companies() - 1);
    }
    return new SidePosition(
        raw,
        shrunken,
        1 / (1 + noise),
        deviations,
        unresampled,
        CellStanding.meanSquare(deviations) + unresampled,
        sampling.degrees(),
        norms.total(),
        norms.degrees(),
        square(scoreError * perPoint),
        parts.stream().map(Part::reference).min(Reference.BY_STRENGTH).orElseThrow());
  }

  /**
   * Variance of raw by all that it rests on.
   *
   * @param peersVariance variance by the fit of the peers' reference; 0 where it is not used
   * @param leverage share of the company in it, whose sampling error cancels
   */
  Variance variance(double peersVariance, double leverage) {
    return new Variance()
        .add(samplingVariance * (1 - 2 * leverage), samplingDegrees)
        .add(peersVariance, reference.companies() - 1)
        .add(normsVariance, normsDegrees)
        .add(modelVariance, Double.POSITIVE_INFINITY);
  }

  private static double square(double x) {
    return x * x;
  }
}
