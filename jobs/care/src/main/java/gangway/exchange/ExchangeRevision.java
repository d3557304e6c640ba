package gangway.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What posts that came after an emission change: corrections of the same exchanges, never second
 * ones.
 *
 * @param standing the exchanges as they now stand, superseded ones included; to be kept for the
 *     next revision
 * @param changed those of them that are to be emitted: new ones, and higher versions of emitted
 *     ones
 */
public record ExchangeRevision(List<Exchange> standing, List<Exchange> changed) {

  /**
   * Revises emitted exchanges of one key.
   *
   * <p>An exchange keeps the id under which it was first emitted, also when a post turns up that
   * was written before its opening. An emitted exchange whose posts now belong to another one is
   * superseded: its next version says so, and holds nothing.
   *
   * @param emitted what stood after the last emission; empty at the first
   * @param assembled what {@link ExchangeAssembler} now makes of all posts of the key
   */
  public static ExchangeRevision of(List<Exchange> emitted, List<Exchange> assembled) {
    List<Exchange> standing = new ArrayList<>();
    List<Exchange> changed = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Exchange now : assembled) {
      Exchange before = earlierVersion(now, emitted, assembled, taken);
      Exchange next = before == null ? now : now.as(before.id(), before.version());
      if (!next.equals(before)) {
        next = before == null ? now : now.as(before.id(), before.version() + 1);
        changed.add(next);
      }
      taken.add(next.id());
      standing.add(next);
    }
    for (Exchange before : emitted) {
      if (!taken.contains(before.id())) {
        Exchange next = before.superseded();
        if (!next.equals(before)) {
          changed.add(next);
        }
        standing.add(next);
      }
    }
    return new ExchangeRevision(List.copyOf(standing), List.copyOf(changed));
  }

  private static @Nullable Exchange earlierVersion(
      Exchange now, List<Exchange> emitted, List<Exchange> assembled, Set<String> taken) {
    for (Exchange before : emitted) {
      if (before.id().equals(now.id())) {
        return before;
      }
    }
    for (Exchange before : emitted) {
      boolean opensWithin =
          !before.opened().isBefore(now.opened()) && !before.opened().isAfter(now.closed());
      boolean stillOpens = assembled.stream().anyMatch(e -> e.id().equals(before.id()));
      if (opensWithin && !stillOpens && !taken.contains(before.id()) && !before.isSuperseded()) {
        return before;
      }
    }
    return null;
  }
}
