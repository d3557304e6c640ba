package gangway.invented;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tweet, before it is written in one of the layouts.
 *
 * @param id snowflake
 * @param author number of a customer; null for a company
 * @param handle the company's handle; null for a customer
 * @param time when
 * @param text without leading mentions
 * @param language BCP 47 code as X states it
 * @param replyTo id of the tweet it answers; null for an opener
 * @param mentioned handles or author numbers mentioned in front
 */
record Tweet(
    long id,
    @Nullable Long author,
    @Nullable String handle,
    Instant time,
    String text,
    String language,
    @Nullable Long replyTo,
    List<String> mentioned) {

  /** Epoch of X's ids, in milliseconds (4 November 2010). */
  private static final long EPOCH = 1_288_834_974_657L;

  private static final int LOW_BITS = 22;

  /** An id as X makes them: milliseconds, then bits that keep ids of one millisecond apart. */
  static long id(Instant time, Dice dice) {
    return ((time.toEpochMilli() - EPOCH) << LOW_BITS) | (dice.next() & ((1L << LOW_BITS) - 1));
  }

  String authorName() {
    return handle != null ? handle : String.valueOf(author);
  }
}
