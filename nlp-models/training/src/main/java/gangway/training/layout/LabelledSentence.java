package gangway.training.layout;

import gangway.staff.Facet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and what is known of what it says of staff.
 *
 * @param previous the sentence before it, "" where there is none
 * @param text the sentence
 * @param staff whether it speaks of staff; null when that is not known
 * @param polarity as labelled: negative, neutral, positive, mixed; null when not known or no staff
 * @param facets label of each facet whose label is known, "" when it is not spoken of
 * @param weight how much the label of polarity counts beside one given by a reader, above 0
 */
public record LabelledSentence(
    String previous,
    String text,
    @Nullable Boolean staff,
    @Nullable String polarity,
    Map<Facet, String> facets,
    float weight) {
  public LabelledSentence {
    facets = Map.copyOf(facets);
  }
}
