package gangway.measure;

import gangway.exchange.Exchange;
import gangway.exchange.Parties;
import gangway.gap.summary.CellKey;
import gangway.gap.summary.Observation;
import gangway.gap.summary.Part;
import gangway.voice.Solicitation;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with its care score.
 *
 * @param exchange what happened
 * @param care what it is worth
 */
public record ScoredExchange(Exchange exchange, Care care) {

  /**
   * What the exchange says of the company's digital care; null when it does not count. The unit is
   * the agent who signed most replies.
   */
  public @Nullable Observation observation() {
    Double score = care.score();
    Exchange e = exchange;
    Parties parties = e.parties();
    if (score == null) {
      return null;
    }
    return new Observation(
        e.id(),
        parties.company(),
        parties.sector(),
        parts(),
        e.replies().mainAgent(),
        parties.person() == null ? e.id() : parties.person(),
        e.opened(),
        score,
        care.components(),
        excerpt(),
        e.language().equals("other") ? null : e.language());
  }

  private SortedMap<CellKey, Observation.Score> parts() {
    SortedMap<CellKey, Observation.Score> parts = new TreeMap<>();
    care.parts()
        .forEach(
            (part, score) -> parts.put(part == Part.REACH ? cell() : cell().treatment(), score));
    return parts;
  }

  /** With what it is comparable who is answered: nobody asks for what people write to a company. */
  public CellKey cell() {
    Parties parties = exchange.parties();
    return CellKey.ofReach(
        parties.channel(), Solicitation.UNPROMPTED, parties.role(), parties.collected());
  }

  /** The customer's first words, and the first human reply on a line of its own. */
  private @Nullable String excerpt() {
    String opening = exchange.openingText();
    String reply = exchange.replyText();
    return opening == null || reply == null ? opening : opening + "\n" + reply;
  }
}
