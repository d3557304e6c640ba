package gangway.measure;

import gangway.exchange.FourDecimals;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Side;
import gangway.language.Language;
import gangway.reading.ReviewReading;
import gangway.staff.Facet;
import gangway.staff.Polarity;
import gangway.staff.StaffSentence;
import gangway.voice.Review;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one review or survey answer says of the frontline staff.
 *
 * <p>Where the text speaks of staff and its author rated them, too, the score is the mean of both:
 * what the models get wrong for one company (its topics, its customers' languages) is not in the
 * stars, so the mean has half of that error, and a star's coarseness counts half as well. Where
 * there is one of them, it counts. Both are kept.
 *
 * @param textScore what the text says, in [0,1]; null when it does not speak of staff
 * @param staffRating the star rating of the staff, mapped to [0,1]; null where missing
 * @param score the one that counts; null where there is neither
 * @param facets score in [0,1] of each facet spoken of, by name: share of favourable mentions, a
 *     mixed one counting half
 * @param staffText the sentences that speak of staff, joined by blanks; null when none does
 */
public record InPersonScore(
    @Nullable Double textScore,
    @Nullable Double staffRating,
    @Nullable Double score,
    Map<String, Double> facets,
    @Nullable String staffText) {

  /** The in-person score of a review. */
  public static InPersonScore of(Review review, ReviewReading reading) {
    Double text = reading.staffScore() == null ? null : FourDecimals.of(reading.staffScore());
    Double rating = review.staffRating() == null ? null : FourDecimals.of(review.staffRating());
    String staffText =
        reading.staff().isEmpty()
            ? null
            : reading.staff().stream().map(StaffSentence::text).collect(Collectors.joining(" "));
    return new InPersonScore(text, rating, combined(text, rating), facets(reading), staffText);
  }

  private static @Nullable Double combined(@Nullable Double text, @Nullable Double rating) {
    if (text != null && rating != null) {
      return FourDecimals.of((text + rating) / 2);
    }
    return text != null ? text : rating;
  }

  /** How much of the score is read from words: all, half, or nothing. */
  private double readShare() {
    if (textScore == null) {
      return 0;
    }
    return staffRating == null ? 1 : .5;
  }

  private static Map<String, Double> facets(ReviewReading reading) {
    TreeMap<String, Double> scores = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      double sum = 0;
      int n = 0;
      for (StaffSentence s : reading.staff()) {
        Polarity polarity = s.facets().get(facet);
        if (polarity != null) {
          sum += worth(polarity);
          n++;
        }
      }
      if (n > 0) {
        scores.put(facet.key(), FourDecimals.of(sum / n));
      }
    }
    return scores;
  }

  private static double worth(Polarity polarity) {
    return switch (polarity) {
      case NEGATIVE -> 0;
      case NEUTRAL, MIXED -> 0.5;
      case POSITIVE -> 1;
    };
  }

  /**
   * What the review says of the company's service; null without a score, without a known company,
   * or sector.
   */
  public @Nullable Observation observation(Review review, Language language) {
    String company = review.company();
    String sector = review.sector();
    if (score == null || company == null || sector == null) {
      return null;
    }
    return new Observation(
        review.id(),
        company,
        sector,
        CellKey.ofTreatment(Side.IN_PERSON, review.channel(), review.solicitation(), review.role()),
        review.unit(),
        review.person() == null ? review.id() : review.person(),
        review.time(),
        score,
        facets,
        staffText,
        language.equals(Language.OTHER) ? null : language.code(),
        readShare());
  }
}
