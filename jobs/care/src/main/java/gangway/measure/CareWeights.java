package gangway.measure;

import gangway.declared.Declaration;
import gangway.declared.Setting;
import gangway.exchange.Resolution;
import gangway.problems.Problems;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published weights of the care score; each component says what it means. */
public record CareWeights(
    @Setting(
            meaning =
                "Weight of %s in the care score, the weighted mean of the components that can be"
                    + " told; all weights sum to 1.",
            least = 0,
            most = 1)
        Map<CareComponent, Double> weight,
    @Setting(
            meaning =
                "Response time that is worth half of an immediate answer: 1 / (1 + t / half).",
            least = 60)
        Duration responseHalf,
    @Setting(
            meaning =
                "Share of questions that get an answer at all: what is still to be expected of a"
                    + " silence that the end of the input cut short.",
            least = 0,
            most = .99)
        double answerRate,
    @Setting(meaning = "What a confirmed resolution is worth.", least = 0, most = 1)
        double resolutionConfirmed,
    @Setting(meaning = "What a likely resolution is worth.", least = 0, most = 1)
        double resolutionLikely,
    @Setting(
            meaning = "What an abandoned exchange is worth; an open one says nothing yet.",
            least = 0,
            most = 1)
        double resolutionAbandoned)
    implements Serializable {
  public static final Declaration<CareWeights> DECLARED =
      Declaration.of(
          CareWeights.class, "care-", "The care score of an exchange", CareComponent.ALL);

  private static final double SUM_TOLERANCE = 1e-9;

  public CareWeights {
    weight = Map.copyOf(weight);
    Problems problems =
        DECLARED.check(
            weight,
            responseHalf,
            answerRate,
            resolutionConfirmed,
            resolutionLikely,
            resolutionAbandoned);
    double sum = weight.values().stream().mapToDouble(Double::doubleValue).sum();
    problems.require(
        Math.abs(sum - 1) <= SUM_TOLERANCE, "the sum of all care-...-weight", sum, "1");
    problems.throwIfAny("weights of care");
  }

  /** What a way of ending is worth, in [0,1]; null where it says nothing. */
  @Nullable Double worth(Resolution resolution) {
    return switch (resolution) {
      case CONFIRMED -> resolutionConfirmed;
      case LIKELY -> resolutionLikely;
      case ABANDONED -> resolutionAbandoned;
      case OPEN -> null;
    };
  }
}
