package gangway.intake;

import gangway.voice.Speaker;
import gangway.voice.ThreadOrigin;
import org.jspecify.annotations.Nullable;

/** Who speaks to whom, and in which conversation: what is said of a post beyond its own words. */
interface Places {

  /**
   * Where a post stands.
   *
   * @param person the customer of the exchange, whoever speaks; null where nobody is known
   * @param replyTo the post that it answers within its conversation; null when it begins one
   * @param replyUnseen whether the source names a reply that the input lacks
   * @param aside whether a customer turns to another customer with it
   */
  record Place(
      Speaker speaker,
      CompanyName company,
      @Nullable String person,
      String conversation,
      @Nullable String replyTo,
      ThreadOrigin origin,
      boolean replyUnseen,
      boolean aside) {}

  /** Where a post of the input stands. */
  Place place(PostDraft post);

  /** Whether a handle or id is a company's. */
  boolean isCompany(String person);
}
