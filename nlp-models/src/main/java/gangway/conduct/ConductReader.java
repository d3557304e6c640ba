package gangway.conduct;

import gangway.text.Language;
import gangway.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Judges how a company's reply treats the customer's post that it answers, English and French.
 * Thread-safe, deterministic.
 */
public final class ConductReader {
  private static final ConductReader SHARED = new ConductReader();

  private ConductReader() {}

  /** The reader with the shipped phrases and models, one in the JVM. */
  public static ConductReader shared() {
    return SHARED;
  }

  /**
   * Judges one reply.
   *
   * @param customerText what the reply answers; null when it is not in the input: then nothing is
   *     known of the customer's issue, and listening is judged by the reply alone
   * @param reply the company's words
   */
  public Conduct judge(@Nullable String customerText, String reply) {
    Text customer = customerText == null ? null : Text.of(customerText);
    return judge(customer, Text.of(reply));
  }

  /** Judges one reply that is already tokenized, as is the post it answers. */
  public Conduct judge(@Nullable Text customer, Text replyText) {
    Reply reply = new Reply(customer, replyText);
    boolean automatic = automatic(reply);
    boolean deflected = reply.has(Cue.PRIVATE_MESSAGE) || reply.has(Cue.ELSEWHERE);
    return new Conduct(
        automatic,
        courtesy(reply),
        automatic ? Judgement.MISSED : listening(reply),
        reply.addressed ? Judgement.DONE : Judgement.MISSED,
        automatic ? Judgement.MISSED : followUp(reply),
        deflected,
        reply.signature.map(Signature.Found::agent).orElse(null));
  }

  private static boolean automatic(Reply reply) {
    return reply.count(Cue.STOCK) >= (reply.text.language() == Language.FRENCH ? 1 : 2)
        && !reply.has(Cue.PURPOSE)
        && reply.shared.isEmpty();
  }

  private static Judgement courtesy(Reply reply) {
    boolean warm =
        reply.addressed
            || reply.has(Cue.GREETING)
            || reply.has(Cue.THANKS)
            || reply.has(Cue.APOLOGY)
            || reply.has(Cue.EMPATHY)
            || reply.has(Cue.KINDNESS);
    if (warm) {
      return Judgement.DONE;
    }
    return reply.has(Cue.PRIVATE_MESSAGE) || reply.has(Cue.BLUNT)
        ? Judgement.MISSED
        : Judgement.NONE;
  }

  private static Judgement listening(Reply reply) {
    if (reply.customer != null && reply.customerContent.size() < 2) {
      return Judgement.NONE;
    }
    boolean concrete =
        !reply.shared.isEmpty() || reply.content.size() > 4 + 2 * reply.count(Cue.GENERIC);
    return concrete ? Judgement.DONE : Judgement.MISSED;
  }

  private static Judgement followUp(Reply reply) {
    if (reply.has(Cue.NEXT_STEP) || reply.has(Cue.PRIVATE_MESSAGE) || reply.has(Cue.ELSEWHERE)) {
      return Judgement.DONE;
    }
    return reply.has(Cue.APOLOGY) || reply.has(Cue.EMPATHY) ? Judgement.MISSED : Judgement.NONE;
  }
}
