package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.voice.SupportPost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyCoverageTest {
  /** Questions every hour for three days; replies every half hour from hour 20 up to hour 38. */
  private static List<SupportPost> threeDays(int firstReply, int lastReply) {
    Chat chat = Chat.onTwitter();
    for (int hour = 0; hour < 72; hour++) {
      chat.asks(hour + "h", "Where is my bag?");
      if (hour >= firstReply && hour <= lastReply) {
        chat.replies(hour + "h 30m", "On its way");
      }
    }
    return chat.posts().stream().map(ReadPost::post).toList();
  }

  private static ReplyCoverage of(List<SupportPost> posts) {
    ReplyCoverage coverage = new ReplyCoverage();
    posts.forEach(coverage::add);
    return coverage;
  }

  private static Instant hour(int hour) {
    return Chat.BEGINNING.plus(Duration.ofHours(hour));
  }

  @Test
  void a_stretch_without_any_reply_that_is_far_longer_than_a_pause_is_not_observed() {
    Observed observed = of(threeDays(20, 38)).observed();
    assertThat(observed.from()).isEqualTo(hour(20));
    assertThat(observed.until()).isEqualTo(hour(39));
  }

  @Test
  void silence_as_long_as_a_night_is_the_company_s_own() {
    Observed observed = of(threeDays(8, 65)).observed();
    assertThat(observed.from()).isEqualTo(Instant.MIN);
    assertThat(observed.until()).isEqualTo(hour(71));
  }

  @Test
  void a_company_that_hardly_ever_replies_is_observed_throughout() {
    Observed observed = of(threeDays(30, 33)).observed();
    assertThat(observed).isEqualTo(Observed.until(hour(71)));
  }

  @Test
  void long_pauses_make_a_long_silence_plausible() {
    List<SupportPost> posts = new ArrayList<>(threeDays(0, 5));
    posts.addAll(threeDays(25, 30));
    assertThat(of(posts).observed().until()).isEqualTo(hour(71));
  }

  @Test
  void the_order_of_posts_changes_nothing() throws IOException {
    List<SupportPost> posts = new ArrayList<>(threeDays(20, 38));
    Observed expected = of(posts).observed();
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(posts, new Random(seed));
      assertThat(written(of(posts)).observed()).isEqualTo(expected);
    }
  }

  @Test
  void bytes_of_another_version_are_refused() {
    assertThatThrownBy(
            () -> ReplyCoverage.read(new DataInputStream(new ByteArrayInputStream(new byte[] {9}))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void what_is_asked_outside_is_not_answerable_and_what_is_answered_is() {
    Chat early = Chat.onTwitter().asks("1h", "Where is my bag?");
    Chat answered =
        Chat.onTwitter().asks("1h", "Where is my bag?").replies("21h", "Found it for you");
    Observed observed = new Observed(hour(20), hour(39));
    assertThat(early.observed(observed).notCounted()).isEqualTo(NotCounted.RESPONSES_NOT_OBSERVED);
    assertThat(answered.observed(observed).clocks().firstResponseSeconds()).isEqualTo(20 * 3_600);
  }

  private static ReplyCoverage written(ReplyCoverage coverage) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    coverage.write(new DataOutputStream(bytes));
    return ReplyCoverage.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
