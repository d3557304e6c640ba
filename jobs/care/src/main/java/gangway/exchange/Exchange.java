package gangway.exchange;

import gangway.voice.Role;
import gangway.voice.ThreadOrigin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's chain with one company on one channel: who began it, who answered, how fast, how.
 *
 * <p>A null measure is absence of evidence. Times are whole seconds; shares and scores are rounded
 * to 4 decimals. "Human" replies are those not found to be automatic; parts of one split reply are
 * one reply.
 *
 * @param id the opening post's id; an exchange keeps the id under which it was first emitted
 * @param version 1 when first emitted, higher in each correction; the highest wins
 * @param company registry id
 * @param sector the company's sector
 * @param channel kebab-case channel
 * @param role the relation of the person to the company
 * @param person pseudonym of the customer; null when the company addresses nobody
 * @param conversation id of the conversation it is part of
 * @param origin who began
 * @param opened time of the first post
 * @param closed time of the last post
 * @param language code of the customer's first post ({@code en}, {@code fr}, {@code other}), of the
 *     first post where there is none of the customer's
 * @param customerPosts the customer's posts
 * @param companyPosts replies of the company, automatic ones among them
 * @param automaticPosts automatic replies
 * @param answerable counts in the rates; false exactly when {@code notCounted} is set
 * @param notCounted why it does not count in the rates; null when it does
 * @param firstResponseSeconds first human reply minus first customer post; null unless answerable
 *     and answered
 * @param firstResponseBusinessSeconds the same in the company's opening hours; null also where no
 *     calendar is given
 * @param censoredAfterSeconds how long the silence after the first customer post was observed; null
 *     unless answerable and unanswered
 * @param censoredAfterBusinessSeconds the same in opening hours; null also without a calendar
 * @param nextResponseSeconds the same for each later customer turn that a human answered, in order
 * @param repliesHuman human replies
 * @param repliesSigned human replies that carry an agent's signature
 * @param repliesCopied human replies that repeat a text sent to others
 * @param agents distinct signatures of human replies, in order of first appearance
 * @param mainAgent who signed most human replies, the earlier one at a tie; null when none signed
 * @param deflected a reply sent the customer elsewhere; null without replies
 * @param courtesy done / (done + missed) over human replies
 * @param listening likewise
 * @param personal likewise; a copied text is a miss
 * @param followUp likewise
 * @param lift sentiment score of the last customer turn minus that of the first, in [-1,1]; null
 *     under two turns
 * @param resolution how it ended; null where the words do not show it
 * @param followers the customer's follower count at the first post that states one
 * @param openingText first customer post, capped; null without one
 * @param replyText first human reply, capped; null without one
 */
public record Exchange(
    String id,
    int version,
    String company,
    String sector,
    String channel,
    Role role,
    @Nullable String person,
    String conversation,
    ThreadOrigin origin,
    Instant opened,
    Instant closed,
    String language,
    int customerPosts,
    int companyPosts,
    int automaticPosts,
    boolean answerable,
    @Nullable NotCounted notCounted,
    @Nullable Long firstResponseSeconds,
    @Nullable Long firstResponseBusinessSeconds,
    @Nullable Long censoredAfterSeconds,
    @Nullable Long censoredAfterBusinessSeconds,
    List<Long> nextResponseSeconds,
    int repliesHuman,
    int repliesSigned,
    int repliesCopied,
    List<String> agents,
    @Nullable String mainAgent,
    @Nullable Boolean deflected,
    @Nullable Double courtesy,
    @Nullable Double listening,
    @Nullable Double personal,
    @Nullable Double followUp,
    @Nullable Double lift,
    @Nullable Resolution resolution,
    @Nullable Long followers,
    @Nullable String openingText,
    @Nullable String replyText) {
  public Exchange {
    if (answerable == (notCounted != null)) {
      throw new IllegalArgumentException(
          "exchange " + id + " is either answerable or not counted for a reason");
    }
    if (answerable == ((firstResponseSeconds == null) == (censoredAfterSeconds == null))) {
      throw new IllegalArgumentException(
          "exchange " + id + " has a first response or a silence exactly when answerable");
    }
    nextResponseSeconds = List.copyOf(nextResponseSeconds);
    agents = List.copyOf(agents);
  }

  /** True when it counts in the rates and a person of the company answered it. */
  public boolean answered() {
    return firstResponseSeconds != null;
  }

  /** A share or score with the four decimals that tables carry, so that sums are exact. */
  public static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** This exchange as a correction of an earlier emission. */
  public Exchange as(String emittedId, int newVersion) {
    return new Exchange(
        emittedId,
        newVersion,
        company,
        sector,
        channel,
        role,
        person,
        conversation,
        origin,
        opened,
        closed,
        language,
        customerPosts,
        companyPosts,
        automaticPosts,
        answerable,
        notCounted,
        firstResponseSeconds,
        firstResponseBusinessSeconds,
        censoredAfterSeconds,
        censoredAfterBusinessSeconds,
        nextResponseSeconds,
        repliesHuman,
        repliesSigned,
        repliesCopied,
        agents,
        mainAgent,
        deflected,
        courtesy,
        listening,
        personal,
        followUp,
        lift,
        resolution,
        followers,
        openingText,
        replyText);
  }

  boolean isSuperseded() {
    return notCounted == NotCounted.SUPERSEDED;
  }

  /** The version that says that this exchange's posts belong to another one. */
  Exchange superseded() {
    return new Exchange(
        id,
        isSuperseded() ? version : version + 1,
        company,
        sector,
        channel,
        role,
        person,
        conversation,
        origin,
        opened,
        opened,
        language,
        0,
        0,
        0,
        false,
        NotCounted.SUPERSEDED,
        null,
        null,
        null,
        null,
        List.of(),
        0,
        0,
        0,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
