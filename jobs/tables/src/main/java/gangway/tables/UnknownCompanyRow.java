package gangway.tables;

/**
 * How many accepted records name a company that the registry does not know: a row of {@code
 * unknown_companies}.
 *
 * @param name as the source names it
 * @param posts accepted posts
 * @param reviews accepted reviews
 */
public record UnknownCompanyRow(String name, long posts, long reviews) {
  /** The counts of both. */
  public UnknownCompanyRow plus(UnknownCompanyRow other) {
    return new UnknownCompanyRow(name, posts + other.posts, reviews + other.reviews);
  }
}
