package gangway.tables;

import gangway.exchange.CopiedText;
import gangway.exchange.CopiedTexts;
import gangway.exchange.Observed;
import gangway.exchange.ReplyHabits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every exchange of a company on one channel is seen against, as it stood at a moment: a row
 * of {@code reply_coverage}.
 *
 * @param company registry id
 * @param channel kebab-case channel
 * @param observedFrom no reply from before this time is in the input; {@link Instant#MIN} when
 *     replies are observed from the beginning on
 * @param observedUntil nor one from after it
 * @param stockTexts ids of texts sent to many people that no agent ever signed
 * @param macroTexts ids of texts sent to many people that agents sign
 */
public record ReplyCoverageRow(
    String company,
    String channel,
    Instant observedFrom,
    Instant observedUntil,
    List<Long> stockTexts,
    List<Long> macroTexts) {

  /** What is known of a company's replies on one channel. */
  public static ReplyCoverageRow of(String company, String channel, ReplyHabits habits) {
    Observed observed = habits.observed();
    List<Long> stock = new ArrayList<>();
    List<Long> macros = new ArrayList<>();
    for (CopiedText text : habits.copied().texts()) {
      (text.signed() ? macros : stock).add(text.id());
    }
    return new ReplyCoverageRow(company, channel, observed.from(), observed.until(), stock, macros);
  }

  /** When replies are observed. */
  public Observed observed() {
    return new Observed(observedFrom, observedUntil);
  }

  /** Texts that go to many people. */
  public CopiedTexts copies() {
    List<CopiedText> texts = new ArrayList<>();
    stockTexts.forEach(id -> texts.add(new CopiedText(id, false)));
    macroTexts.forEach(id -> texts.add(new CopiedText(id, true)));
    return CopiedTexts.of(texts);
  }
}
