package gangway.stream;

import gangway.voice.SupportPost;
import java.time.Instant;

/**
 * Until when a company's exchanges on one channel are observed: the time of the last post there.
 * Silence is counted up to here and no further, since the input's end accuses nobody.
 *
 * @param place company and channel
 * @param time of the last post
 */
public record ObservationEnd(String place, Instant time) {
  static String placeOf(SupportPost post) {
    return post.company() + " " + post.channel();
  }

  static ObservationEnd of(SupportPost post) {
    return new ObservationEnd(placeOf(post), post.time());
  }

  ObservationEnd later(ObservationEnd other) {
    return time.isBefore(other.time) ? other : this;
  }
}
