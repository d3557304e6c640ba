package gangway.measure;

import gangway.exchange.Exchange;
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
    for (CareComponent c : CareComponent.values()) {
      Double score = component(c, exchange);
      double weight = weights.weights().getOrDefault(c, 0.0);
      if (score != null && weight > 0) {
        components.put(c.key(), Exchange.rounded(score));
        weighted.put(c.key(), weight * score);
        sum += weight * score;
        weightSum += weight;
        read += c.isRead() ? weight : 0;
      }
    }
    double base = weightSum;
    weighted.replaceAll((key, value) -> Exchange.rounded(value / base));
    return new Care(Exchange.rounded(sum / base), components, weighted, read / weightSum);
  }

  private @Nullable Double component(CareComponent component, Exchange e) {
    return switch (component) {
      case RESPONSE -> response(e);
      case COURTESY -> e.courtesy();
      case LISTENING -> e.listening();
      case PERSONAL -> e.personal();
      case FOLLOW_UP -> e.followUp();
      case IDENTITY -> e.repliesHuman() == 0 ? null : (double) e.repliesSigned() / e.repliesHuman();
      case RESOLUTION -> resolution(e);
      case LIFT -> e.lift() == null ? null : (1 + e.lift()) / 2;
    };
  }

  private @Nullable Double response(Exchange e) {
    Long seconds = e.firstResponseSeconds();
    if (seconds != null) {
      return worth(seconds);
    }
    Long silence = e.censoredAfterSeconds();
    return silence == null ? null : stillToExpect(silence);
  }

  /** What an answer after this time is worth: 1 at once, 1/2 after the half time, towards 0. */
  double worth(double seconds) {
    return 1 / (1 + seconds / weights.halfSeconds());
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
    Double worth = weights.resolutions().get(e.resolution());
    return worth == null || (e.repliesHuman() == 0 && worth > 0) ? null : worth;
  }

  /** The weights in use. */
  public Map<CareComponent, Double> weights() {
    return weights.weights();
  }
}
