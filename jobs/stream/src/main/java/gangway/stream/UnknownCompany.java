package gangway.stream;

/**
 * How many accepted records name a company that the registry does not know: a row of {@code
 * unknown_companies}.
 *
 * @param name as the source names it
 * @param posts accepted posts
 * @param reviews accepted reviews
 */
public record UnknownCompany(String name, long posts, long reviews) {
  UnknownCompany plus(UnknownCompany other) {
    return new UnknownCompany(name, posts + other.posts, reviews + other.reviews);
  }
}
