package gangway.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of a support conversation, by a customer or by the company, as intake hands it over:
 * masked, pseudonymised, resolved to a company and to a conversation.
 *
 * @param id unique over all inputs, {@code channel:native id}; two posts with one id are duplicates
 * @param input label of the input it came from, {@code format=path}
 * @param line 1-based line (CSV, JSON lines) or ordinal (JSON) in that input, for tracing
 * @param channel kebab-case channel name, such as {@code twitter}, {@code facebook-comments},
 *     {@code messenger}
 * @param company registry id of the company spoken to or speaking; null when the registry does not
 *     know it
 * @param sector the company's sector in the registry; null exactly when {@code company} is
 * @param unknownCompany handle or page as the source names it, when {@code company} is null; else
 *     null
 * @param speaker who wrote it
 * @param role the relation of the person to the company
 * @param person pseudonym of the customer whose chain this is: the author of a customer's post, the
 *     addressee of a company's; null when a company's post addresses nobody
 * @param conversation id of the conversation, {@code channel:root id}
 * @param inReplyTo id of the post that this one answers; null for an opening post
 * @param origin who began the conversation; where records are read one by one, who would have with
 *     this post, so that the first post of an exchange decides
 * @param time when it was posted
 * @param text the words, masked, never blank beyond what the source gives
 * @param statedLanguage language as the source states it (BCP 47), null where it does not; a hint,
 *     not a fact
 * @param followers the author's follower count, null where unknown
 * @param repost true for retweets and shares: no words of the author's own
 * @param replyUnseen true when the source says that a reply exists which is not in the input: not
 *     observed, so neither answered nor silent
 * @param responsesObserved false when the source holds no posts of companies at all, so that
 *     silence says nothing
 * @param collected how the source's posts were chosen
 * @param aside true for a customer's post that answers another person, while the company is only
 *     mentioned or listens in
 * @param revised when it was last edited or removed; null when it is as first posted. Of several
 *     versions of one id the one revised last stands
 * @param removed true when it was taken back: then the words are of no account
 */
public record SupportPost(
    String id,
    String input,
    long line,
    String channel,
    @Nullable String company,
    @Nullable String sector,
    @Nullable String unknownCompany,
    Speaker speaker,
    Role role,
    @Nullable String person,
    String conversation,
    @Nullable String inReplyTo,
    ThreadOrigin origin,
    Instant time,
    String text,
    @Nullable String statedLanguage,
    @Nullable Long followers,
    boolean repost,
    boolean replyUnseen,
    boolean responsesObserved,
    Collected collected,
    boolean aside,
    @Nullable Instant revised,
    boolean removed)
    implements Voice {

  /** This post with other words, as edited at a time. */
  public SupportPost edited(Instant at, String newText) {
    return with(time, newText, at, false);
  }

  /** This post as taken back at a time. */
  public SupportPost takenBack(Instant at) {
    return with(time, "", at, true);
  }

  /** This version of the post, first posted at another time than its record says. */
  public SupportPost postedAt(Instant first) {
    return with(first, text, revised, removed);
  }

  private SupportPost with(Instant posted, String newText, @Nullable Instant at, boolean gone) {
    return new SupportPost(
        id,
        input,
        line,
        channel,
        company,
        sector,
        unknownCompany,
        speaker,
        role,
        person,
        conversation,
        inReplyTo,
        origin,
        posted,
        newText,
        statedLanguage,
        followers,
        repost,
        replyUnseen,
        responsesObserved,
        collected,
        aside,
        at,
        gone);
  }
}
