package gangway.staff;

import org.jspecify.annotations.Nullable;

/**
 * What is said of six facets of staff; each POSITIVE, NEGATIVE or MIXED, null when not spoken of.
 *
 * @param attitude friendly, polite, warm, or rude, haughty, cold
 * @param identity gave a name or refused it, introduced themselves, anonymous
 * @param interest attentive and present, or indifferent, chatting among themselves
 * @param recognition knew the person, status, loyalty, connection, or did not
 * @param helpfulness solved, went out of the way, or refused, useless
 * @param competence professional, quick, knowledgeable, or slow, wrong, disorganised
 */
public record Facets(
    @Nullable Polarity attitude,
    @Nullable Polarity identity,
    @Nullable Polarity interest,
    @Nullable Polarity recognition,
    @Nullable Polarity helpfulness,
    @Nullable Polarity competence) {
  public static final Facets NONE = new Facets(null, null, null, null, null, null);

  /** What is said of one facet; null when it is not spoken of. */
  public @Nullable Polarity of(Facet facet) {
    return switch (facet) {
      case ATTITUDE -> attitude;
      case IDENTITY -> identity;
      case INTEREST -> interest;
      case RECOGNITION -> recognition;
      case HELPFULNESS -> helpfulness;
      case COMPETENCE -> competence;
    };
  }
}
