package gangway.measure;

import gangway.exchange.Clocks;
import gangway.exchange.Exchange;
import gangway.exchange.FourDecimals;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a company cared in one exchange: the weighted mean, by published weights, of what can be
 * told of response, courtesy, listening, personal address, follow-up, identity, resolution and
 * lift.
 */
public final class CareScore {
  private final CareWeights weights;

  public CareScore(CareWeights weights) {
    this.weights = weights;
  }

  /**
   * The care score of an exchange. Every answerable exchange has one, so that silence counts
   * against the company; one that is not answerable has none.
   */
  public Care of(Exchange exchange) {
    if (!exchange.answerable()) {
      return Care.NONE;
    }
    TreeMap<String, Double> components = new TreeMap<>();
    TreeMap<String, Double> weighted = new TreeMap<>();
    double sum = 0;
    double weightSum = 0;
    double read = 0;
    Map<CareComponent, Double> scores = scores(exchange);
    for (CareComponent c : CareComponent.ALL) {
      Double score = scores.get(c);
      double weight = weights.weight().getOrDefault(c, 0.0);
      if (score != null && weight > 0) {
        components.put(c.key(), FourDecimals.of(score));
        weighted.put(c.key(), weight * score);
        sum += weight * score;
        weightSum += weight;
        read += c.isRead() ? weight : 0;
      }
    }
    double base = weightSum;
    weighted.replaceAll((key, value) -> FourDecimals.of(value / base));
    return new Care(FourDecimals.of(sum / base), components, weighted, read / weightSum);
  }

  /** What can be told of the exchange, each in [0,1]; what cannot is absent. */
  private Map<CareComponent, Double> scores(Exchange e) {
    Map<CareComponent, Double> scores = new HashMap<>();
    e.shares().forEach((measure, share) -> scores.put(CareComponent.of(measure), share));
    put(scores, CareComponent.RESPONSE, response(e.clocks()));
    put(scores, CareComponent.IDENTITY, e.replies().identity());
    put(scores, CareComponent.RESOLUTION, resolution(e));
    put(scores, CareComponent.LIFT, e.lift() == null ? null : (Double) ((1 + e.lift()) / 2));
    return scores;
  }

  private static void put(
      Map<CareComponent, Double> scores, CareComponent component, @Nullable Double score) {
    if (score != null) {
      scores.put(component, score);
    }
  }

  private @Nullable Double response(Clocks clocks) {
    Long seconds = clocks.firstResponseSeconds();
    if (seconds != null) {
      return worth(seconds);
    }
    Long silence = clocks.censoredAfterSeconds();
    return silence == null ? null : stillToExpect(silence);
  }

  /** What an answer after this time is worth: 1 at once, 1/2 after the half time, towards 0. */
  double worth(double seconds) {
    return 1 / (1 + seconds / weights.responseHalf().toSeconds());
  }

  /**
   * What an exchange is worth whose silence was observed for this long when the input ended. An
   * answer may still come; it is given what a customer may expect of it, E[worth(T) | T > c], when
   * a share p of questions is answered at all and P(T &gt; t | answered) = worth(t): p s^2 / 2 / (1
   * - p + p s), where s = worth(c). It falls to 0 as the silence grows: p / 2 when nothing was
   * observed yet, under a hundredth after a day (with the shipped weights).
   */
  double stillToExpect(double silence) {
    double s = worth(silence);
    double p = weights.answerRate();
    return p * s * s / 2 / (1 - p + p * s);
  }

  /** An ending without the company's doing says nothing of its care, but for being abandoned. */
  private @Nullable Double resolution(Exchange e) {
    if (e.resolution() == null) {
      return null;
    }
    Double worth = weights.worth(e.resolution());
    return worth == null || (e.replies().human() == 0 && worth > 0) ? null : worth;
  }
}
