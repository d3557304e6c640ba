package gangway.measure;

import gangway.exchange.Exchange;
import gangway.exchange.Parties;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Side;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with its care score.
 *
 * @param exchange what happened
 * @param care what it is worth
 */
public record ScoredExchange(Exchange exchange, Care care) {

  /**
   * What the exchange says of the company's digital care; null when it does not count, or when
   * somebody else than a customer speaks. The unit is the agent who signed most replies.
   */
  public @Nullable Observation observation() {
    Double score = care.score();
    Exchange e = exchange;
    Parties parties = e.parties();
    if (score == null || parties.role() != Role.CUSTOMER) {
      return null;
    }
    return new Observation(
        e.id(),
        parties.company(),
        parties.sector(),
        Side.DIGITAL,
        parties.channel(),
        Solicitation.UNPROMPTED,
        e.replies().mainAgent(),
        parties.person() == null ? e.id() : parties.person(),
        e.opened(),
        score,
        care.components(),
        excerpt(),
        e.language().equals("other") ? null : e.language(),
        care.readShare());
  }

  /** The customer's first words, and the first human reply on a line of its own. */
  private @Nullable String excerpt() {
    String opening = exchange.openingText();
    String reply = exchange.replyText();
    return opening == null || reply == null ? opening : opening + "\n" + reply;
  }
}
