package gangway.stream.state;

import gangway.tables.ReplyCoverageRow;
import gangway.voice.SupportPost;
import java.util.Objects;

/**
 * A company on one channel, which has habits of reply.
 *
 * @param company registry id
 * @param channel kebab-case channel
 */
public record Place(String company, String channel) {

  /** Where a post of a company of the registry was said. */
  public static Place of(SupportPost post) {
    return new Place(Objects.requireNonNull(post.company(), post.id()), post.channel());
  }

  /** What a row is about. */
  public static Place of(ReplyCoverageRow coverage) {
    return new Place(coverage.company(), coverage.channel());
  }
}
