package gangway.gap.yardstick;

import gangway.gap.summary.Part;

/**
 * One channel of a company against its reference.
 *
 * @param part what of the side it shows
 * @param standing what was observed
 * @param reference its yardstick, which serves
 * @param readShare how much of the scores was read from words
 */
public record ChannelPosition(
    Part part, CellEstimate standing, Reference reference, double readShare) {
  double reliability() {
    return standing.n() / (standing.n() + reference.k());
  }

  double raw() {
    return (standing.mean() - reference.mean()) / reference.betweenSd();
  }

  /** Of the standardised value. */
  double samplingVariance() {
    return standing.samplingVariance() / (reference.betweenSd() * reference.betweenSd());
  }
}
