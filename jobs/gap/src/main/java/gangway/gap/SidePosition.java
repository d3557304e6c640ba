package gangway.gap;

import java.util.ArrayList;
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
 * @param norms what norms have in raw
 * @param modelVariance of raw, for what the models get wrong for this company alone
 * @param modelDegrees of freedom of it
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
    List<NormsError.Share> norms,
    double modelVariance,
    double modelDegrees,
    Reference reference) {

  /**
   * One channel that counts.
   *
   * @param standing what was observed
   * @param reference its yardstick, which serves
   * @param readShare how much of the scores was read from words
   */
  record Part(CellStanding standing, Reference reference, double readShare) {
    double reliability() {
      return standing.n() / (standing.n() + reference.k());
    }

    double raw() {
      return (standing.mean() - reference.mean()) / reference.betweenSd();
    }

    private double samplingVariance() {
      return standing.samplingVariance() / square(reference.betweenSd());
    }
  }

  /**
   * @param parts at least one
   * @param error what the models get wrong for one company alone: the same on all its channels
   */
  static SidePosition of(List<Part> parts, ReadingError.OfSide error) {
    double weights = parts.stream().mapToDouble(Part::reliability).sum();
    double raw = 0;
    double shrunken = 0;
    double noise = 0;
    double unresampled = 0;
    double read = 0;
    double[] deviations = new double[parts.get(0).standing().deviations().length];
    Variance sampling = new Variance();
    List<NormsError.Share> norms = new ArrayList<>();
    for (Part part : parts) {
      double weight = part.reliability() / weights;
      double scale = weight / part.reference().betweenSd();
      read += weight * part.readShare();
      raw += weight * part.raw();
      shrunken += weight * part.reliability() * part.raw();
      noise += square(weight) * part.reference().k() / part.standing().n();
      unresampled += square(scale) * part.standing().unresampled();
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] += scale * part.standing().deviations()[i];
      }
      sampling.add(square(weight) * part.samplingVariance(), part.standing().degrees());
      if (part.reference().kind() == ReferenceKind.NORMS) {
        norms.add(new NormsError.Share(part.reference(), weight, part.raw()));
      }
    }
    return new SidePosition(
        raw,
        shrunken,
        1 / (1 + noise),
        deviations,
        unresampled,
        CellStanding.meanSquare(deviations) + unresampled,
        sampling.degrees(),
        List.copyOf(norms),
        square(error.sd() * read),
        error.degrees(),
        parts.stream().map(Part::reference).min(Reference.BY_STRENGTH).orElseThrow());
  }

  /**
   * Variance of raw by all that it rests on.
   *
   * @param peersVariance variance by the fit of the peers' reference; 0 where it is not used
   * @param leverage share of the company in it, whose sampling error cancels
   */
  Variance variance(double peersVariance, double leverage) {
    Variance ofNorms = NormsError.variance(norms);
    return new Variance()
        .add(samplingVariance * (1 - 2 * leverage), samplingDegrees)
        .add(peersVariance, reference.companies() - 1)
        .add(ofNorms.total(), ofNorms.degrees())
        .add(modelVariance, modelDegrees);
  }

  private static double square(double x) {
    return x * x;
  }
}
