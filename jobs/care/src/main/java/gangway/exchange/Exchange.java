package gangway.exchange;

import gangway.conduct.Measure;
import gangway.voice.ThreadOrigin;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer's chain with one company on one channel: who began it, who answered, how fast, how.
 *
 * <p>A null measure is absence of evidence. Shares and scores are {@linkplain FourDecimals rounded
 * to 4 decimals}.
 *
 * @param id the opening post's id; an exchange keeps the id under which it was first emitted
 * @param version 1 when first emitted, higher in each correction; the highest wins
 * @param parties who writes with whom, and where
 * @param conversation id of the conversation it is part of
 * @param origin who began
 * @param opened time of the first post
 * @param closed time of the last post
 * @param language code of the customer's first post ({@code en}, {@code fr}, {@code other}), of the
 *     first post where there is none of the customer's
 * @param customerPosts the customer's posts
 * @param companyPosts replies of the company, automatic ones among them
 * @param automaticPosts automatic replies
 * @param notCounted why it does not count in the rates; null when it does
 * @param clocks how long the customer waited
 * @param replies what people of the company wrote
 * @param shares done / (done + missed) over human replies, in [0,1], of each measure that there was
 *     an opportunity for; a copied text is a miss of personal address
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
    Parties parties,
    String conversation,
    ThreadOrigin origin,
    Instant opened,
    Instant closed,
    String language,
    int customerPosts,
    int companyPosts,
    int automaticPosts,
    @Nullable NotCounted notCounted,
    Clocks clocks,
    Replies replies,
    Map<Measure, Double> shares,
    @Nullable Double lift,
    @Nullable Resolution resolution,
    @Nullable Long followers,
    @Nullable String openingText,
    @Nullable String replyText) {
  public Exchange {
    boolean clockRan =
        clocks.firstResponseSeconds() != null || clocks.censoredAfterSeconds() != null;
    if (clockRan != (notCounted == null)) {
      throw new IllegalArgumentException(
          "exchange " + id + " has a first response or a silence exactly when answerable");
    }
    Map<Measure, Double> told = new EnumMap<>(Measure.class);
    told.putAll(shares);
    shares = Collections.unmodifiableMap(told);
  }

  /** True when it counts in the rates. */
  public boolean answerable() {
    return notCounted == null;
  }

  /** True when it counts in the rates and a person of the company answered it. */
  public boolean answered() {
    return clocks.firstResponseSeconds() != null;
  }

  /** This exchange as a correction of an earlier emission. */
  public Exchange as(String emittedId, int newVersion) {
    return new Exchange(
        emittedId,
        newVersion,
        parties,
        conversation,
        origin,
        opened,
        closed,
        language,
        customerPosts,
        companyPosts,
        automaticPosts,
        notCounted,
        clocks,
        replies,
        shares,
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
        parties,
        conversation,
        origin,
        opened,
        opened,
        language,
        0,
        0,
        0,
        NotCounted.SUPERSEDED,
        Clocks.NONE,
        Replies.NONE,
        Map.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
