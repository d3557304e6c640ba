package gangway.invented;

import java.time.Instant;
import java.util.List;

/**
 * One customer's chain with one company.
 *
 * @param id unique in the corpus
 * @param company whom it is with
 * @param channel where
 * @param customer who began it
 * @param turns in time order; the first is the customer's
 */
record SampleExchange(
    String id, SampleCompany company, Channel channel, Customer customer, List<Turn> turns) {

  /** Where an exchange takes place. */
  enum Channel {
    TWITTER,
    COMMENTS,
    MESSENGER
  }

  /**
   * One post.
   *
   * @param byCompany whether the company wrote it
   * @param time when
   * @param text the words, without mentions
   */
  record Turn(boolean byCompany, Instant time, String text) {}
}
