package gangway.exchange;

import gangway.voice.SupportPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one order of a conversation's posts, whatever order they came in: by time, and never a reply
 * before what it answers, although clocks differ and many sources know whole seconds only.
 */
final class PostOrder {
  private static final Comparator<ReadPost> LAST_REVISION_WINS =
      Comparator.<ReadPost, Instant>comparing(PostOrder::revision)
          .thenComparing(p -> p.post().removed())
          .thenComparingLong(p -> p.post().line())
          .thenComparing(p -> p.post().input())
          .thenComparing(p -> p.post().text());

  /** A post with its place: not before its parent, and after it where times are equal. */
  private record Placed(ReadPost post, Instant time, int depth) {}

  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::time)
          .thenComparingInt(Placed::depth)
          .thenComparing(p -> p.post().post().id());

  private PostOrder() {}

  /** The distinct posts in order. Of several versions of one post the last revision stands. */
  static List<ReadPost> sorted(Collection<ReadPost> posts) {
    Map<String, ReadPost> byId = new HashMap<>();
    for (ReadPost p : posts) {
      byId.merge(p.post().id(), p, PostOrder::lastVersion);
    }
    List<Placed> placed = new ArrayList<>(byId.size());
    for (ReadPost p : byId.values()) {
      placed.add(place(p, byId));
    }
    placed.sort(ORDER);
    return placed.stream().map(Placed::post).toList();
  }

  /** The words of the last revision, at the time at which the post was first seen. */
  private static ReadPost lastVersion(ReadPost a, ReadPost b) {
    boolean first = LAST_REVISION_WINS.compare(a, b) >= 0;
    ReadPost last = first ? a : b;
    ReadPost other = first ? b : a;
    return other.post().time().isBefore(last.post().time())
        ? new ReadPost(last.post().postedAt(other.post().time()), last.reading())
        : last;
  }

  private static Instant revision(ReadPost p) {
    Instant revised = p.post().revised();
    return revised == null ? Instant.MIN : revised;
  }

  private static Placed place(ReadPost post, Map<String, ReadPost> byId) {
    Instant time = post.post().time();
    int depth = 0;
    Set<String> seen = new HashSet<>();
    SupportPost at = post.post();
    while (seen.add(at.id())) {
      ReadPost parent = parentOf(at, byId);
      if (parent == null) {
        return new Placed(post, time, depth);
      }
      at = parent.post();
      time = at.time().isAfter(time) ? at.time() : time;
      depth++;
    }
    // Replies in a circle: no order but time.
    return new Placed(post, post.post().time(), 0);
  }

  private static @Nullable ReadPost parentOf(SupportPost post, Map<String, ReadPost> byId) {
    String parent = post.inReplyTo();
    return parent == null ? null : byId.get(parent);
  }
}
