package gangway.gap.yardstick;

import gangway.gap.estimator.Variance;
import gangway.gap.summary.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One side of one company against its references: the mean of its parts, and of a part its channels
 * averaged by reliability.
 *
 * @param parts that it rests on, in their order
 * @param n observations of the part that has most
 * @param raw standardised but not shrunken
 * @param reliability how much of raw is the company's, in [0,1]: of one channel n / (n + k); the
 *     mean of P parts that have nothing to do with each other varies by 1 / P between companies
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
public record SidePosition(
    List<Part> parts,
    long n,
    double raw,
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
   * @param channels at least one
   * @param error what the models get wrong for one company alone: the same on all its channels
   */
  static SidePosition of(List<ChannelPosition> channels, ReadingError.OfSide error) {
    Map<Part, List<ChannelPosition>> byPart =
        channels.stream()
            .collect(
                Collectors.groupingBy(ChannelPosition::part, TreeMap::new, Collectors.toList()));
    double raw = 0;
    double noise = 0;
    double unresampled = 0;
    double read = 0;
    double[] deviations = new double[channels.get(0).standing().deviations().length];
    Variance sampling = new Variance();
    List<NormsError.Share> norms = new ArrayList<>();
    for (ChannelPosition channel : channels) {
      List<ChannelPosition> ofPart = byPart.getOrDefault(channel.part(), List.of());
      double weight =
          channel.reliability()
              / ofPart.stream().mapToDouble(ChannelPosition::reliability).sum()
              / byPart.size();
      double scale = weight / channel.reference().betweenSd();
      read += weight * channel.readShare();
      raw += weight * channel.raw();
      noise += square(weight) * channel.reference().k() / channel.standing().n();
      unresampled += square(scale) * channel.standing().unresampled();
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] += scale * channel.standing().deviations()[i];
      }
      sampling.add(square(weight) * channel.samplingVariance(), channel.standing().degrees());
      if (channel.reference().kind() == ReferenceKind.NORMS) {
        norms.add(new NormsError.Share(channel.reference(), weight, channel.raw()));
      }
    }
    return new SidePosition(
        List.copyOf(byPart.keySet()),
        byPart.values().stream().mapToLong(SidePosition::observations).max().orElseThrow(),
        raw,
        1 / (1 + byPart.size() * noise),
        deviations,
        unresampled,
        CellEstimate.meanSquare(deviations) + unresampled,
        sampling.degrees(),
        List.copyOf(norms),
        square(error.sd() * read),
        error.degrees(),
        channels.stream().map(ChannelPosition::reference).min(Reference.BY_STRENGTH).orElseThrow());
  }

  private static long observations(List<ChannelPosition> channels) {
    return channels.stream().mapToLong(channel -> channel.standing().n()).sum();
  }

  /** How much the mean of so many parts varies between companies, if each varies by 1. */
  public double unrelatedVariance() {
    return 1.0 / parts.size();
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

  /** The variance by which the replicates' differences from the other side vary. */
  public double pairedVariance(SidePosition other) {
    double sum = 0;
    for (int i = 0; i < deviations.length; i++) {
      double difference = deviations[i] - other.deviations[i];
      sum += difference * difference;
    }
    return sum / deviations.length + unresampled + other.unresampled;
  }

  private static double square(double x) {
    return x * x;
  }
}
