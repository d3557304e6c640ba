package gangway.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where an export of support posts keeps what a post has.
 *
 * @param id native id; where there is none, a hash of the content
 * @param author native id or handle of the author; a person's becomes a pseudonym
 * @param authorHandle the author's handle where {@code author} is a number
 * @param speaker {@code COMPANY} or {@code CUSTOMER}; where it is absent, authors whom the registry
 *     knows are companies
 * @param company the company of the post where the source says so
 * @param participants everybody in a conversation: the page is the one who is in all of them
 * @param time when it was posted
 * @param text the words
 * @param language stated language
 * @param followers the author's followers
 * @param replyTo id of the post that this one answers
 * @param replies ids of the posts that answer this one
 * @param replyToAuthor whom it answers
 * @param mentions handles or ids mentioned; handles in the text count besides
 * @param conversation id of the conversation where the source has one
 * @param beginsBefore anything here means that the conversation began before the export
 * @param repost anything here, but for {@code false} and {@code 0}, means a repost
 * @param change {@code edited} or {@code removed} where the record is a later version of a post;
 *     nothing where it is the post as first written
 * @param changed when it was; null when the mapping does not say, as it need not without changes
 */
record PostFields(
    Field id,
    Field author,
    Field authorHandle,
    Field speaker,
    Field company,
    Field participants,
    TimeField time,
    Field text,
    Field language,
    Field followers,
    Field replyTo,
    Field replies,
    Field replyToAuthor,
    Field mentions,
    Field conversation,
    Field beginsBefore,
    Field repost,
    Field change,
    @Nullable TimeField changed) {

  /**
   * Whether a record by itself tells company, conversation and customer: it names the company, no
   * link leads to other posts, and of a conversation it names those who take part.
   */
  boolean standAlone() {
    return company.isMapped()
        && !replyTo.isMapped()
        && !replies.isMapped()
        && (participants.isMapped() || !conversation.isMapped());
  }
}
