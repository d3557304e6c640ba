package gangway.intake;

import gangway.voice.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as its record alone tells it, before the thread says to whom it speaks. Names of authors,
 * mentioned and addressed people are folded for comparison.
 *
 * @param speaker null where the record does not say
 * @param companyName the company as the record names it; null where it does not
 * @param authorName the author as the record writes it, for naming an unknown company
 * @param revised when it was edited or removed; null when the record is the post as first written
 * @param removed whether it was taken back
 */
record PostDraft(
    long line,
    String id,
    @Nullable String author,
    @Nullable String authorHandle,
    @Nullable String authorName,
    @Nullable Speaker speaker,
    @Nullable String companyName,
    List<String> participants,
    Instant time,
    String text,
    @Nullable String language,
    @Nullable Long followers,
    @Nullable String replyTo,
    List<String> replies,
    @Nullable String replyToAuthor,
    List<String> mentions,
    @Nullable String conversation,
    boolean beginsBefore,
    boolean repost,
    @Nullable Instant revised,
    boolean removed) {

  /** Whom the post answers and mentions, in this order. */
  Stream<String> addressed() {
    return Stream.concat(Stream.ofNullable(replyToAuthor), mentions.stream());
  }
}
