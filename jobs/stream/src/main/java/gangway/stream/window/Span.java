package gangway.stream.window;

import java.time.Instant;

/**
 * From the first to the last contact of all companies: what a window over everything covers.
 *
 * @param first time of the earliest contact
 * @param last time of the latest contact
 */
public record Span(Instant first, Instant last) {
  /** From the first contact of both to the last of both. */
  public Span plus(Span other) {
    return new Span(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
