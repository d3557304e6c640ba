package gangway.conduct;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one reply of a company treats the customer's post that it answers.
 *
 * @param automatic true when the reply is an auto-reply or stock text, not written by a person for
 *     this post
 * @param judgements of every measure; one that is not given had no opportunity
 * @param deflected sends the customer elsewhere: private message, link, phone, form
 * @param signature the agent's signature without its mark ({@code AA} of {@code *AA}); null when
 *     unsigned
 */
public record Conduct(
    boolean automatic,
    Map<Measure, Judgement> judgements,
    boolean deflected,
    @Nullable String signature) {
  public Conduct {
    Map<Measure, Judgement> all = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      all.put(measure, judgements.getOrDefault(measure, Judgement.NONE));
    }
    judgements = Collections.unmodifiableMap(all);
  }

  /** The judgement of one measure. */
  public Judgement of(Measure measure) {
    return requireNonNull(judgements.get(measure));
  }

  /** This conduct with another judgement of one measure. */
  public Conduct with(Measure measure, Judgement judgement) {
    Map<Measure, Judgement> all = new EnumMap<>(judgements);
    all.put(measure, judgement);
    return new Conduct(automatic, all, deflected, signature);
  }
}
