package gangway.measure;

import gangway.exchange.Clocks;
import gangway.exchange.Exchange;
import gangway.exchange.FourDecimals;
import gangway.gap.summary.Observation.Score;
import gangway.gap.summary.Part;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a company cared in one exchange: the weighted mean, by published weights, of what can be
 * told of response, courtesy, listening, personal address, follow-up, identity, resolution and
 * lift. It has two parts: reach, whether and how soon a person answers, and manner, how the
 * answered are treated.
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
    Map<CareComponent, Double> scores = scores(exchange);
    Weighted all = new Weighted();
    Map<Part, Weighted> byPart = new EnumMap<>(Part.class);
    TreeMap<String, Double> components = new TreeMap<>();
    TreeMap<String, Double> contributions = new TreeMap<>();
    for (CareComponent c : CareComponent.ALL) {
      Double score = scores.get(c);
      double weight = weights.weight().getOrDefault(c, 0.0);
      if (score != null && weight > 0) {
        components.put(c.key(), FourDecimals.of(score));
        contributions.put(c.key(), weight * score);
        all.add(c, weight, score);
        byPart.computeIfAbsent(c.part(), part -> new Weighted()).add(c, weight, score);
      }
    }
    contributions.replaceAll((key, value) -> FourDecimals.of(value / all.weights));
    if (exchange.replies().human() == 0) {
      byPart.remove(Part.MANNER);
    }
    Map<Part, Score> parts = new EnumMap<>(Part.class);
    byPart.forEach((part, weighted) -> parts.put(part, weighted.score()));
    return new Care(all.score().value(), parts, components, contributions);
  }

  /** A weighted mean in the making. */
  private static final class Weighted {
    private double sum;
    private double weights;
    private double read;

    void add(CareComponent component, double weight, double score) {
      sum += weight * score;
      weights += weight;
      read += component.isRead() ? weight : 0;
    }

    Score score() {
      return new Score(FourDecimals.of(sum / weights), read / weights);
    }
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
