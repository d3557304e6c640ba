package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.exchange.ReadPost;
import gangway.stream.Talk;
import gangway.stream.state.Place;
import gangway.tables.ReplyCoverageRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Learning habits of reply")
class LearnHabitsTest {
  private static final String STOCK =
      "Thank you for your message, our team answers within two working days.";

  private static List<ReadPost> posts() {
    List<ReadPost> posts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      posts.addAll(
          Talk.with("p" + i)
              .asks("PT" + 2 * i + "H", "My seat?")
              .replies("PT" + (2 * i + 1) + "H", STOCK)
              .read());
    }
    return posts;
  }

  private static KeyedOneInputStreamOperatorTestHarness<Place, ReadPost, ReplyCoverageRow> harness()
      throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new LearnHabits(5)),
            read -> Place.of(read.post()),
            TypeInformation.of(Place.class));
    harness.open();
    return harness;
  }

  private static List<ReplyCoverageRow> told(List<ReadPost> posts) throws Exception {
    try (var harness = harness()) {
      for (ReadPost post : posts) {
        harness.processElement(post, post.post().time().toEpochMilli());
      }
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(harness.numEventTimeTimers()).as("timers at the end").isZero();
      assertThat(harness.numKeyedStateEntries()).as("state at the end").isZero();
      return harness.extractOutputValues();
    }
  }

  @Test
  void of_a_file_all_is_told_at_once_in_whatever_order_it_was_read() throws Exception {
    List<ReadPost> posts = new ArrayList<>(posts());
    List<ReplyCoverageRow> expected = told(posts);
    assertThat(expected)
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.observedUntil()).isEqualTo(Talk.BEGINNING.plus(Duration.ofHours(15)));
              assertThat(told.stockTexts()).hasSize(1);
              assertThat(told.macroTexts()).isEmpty();
            });
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(posts, new Random(seed));
      assertThat(told(posts)).isEqualTo(expected);
    }
  }

  @Test
  void in_a_stream_it_is_told_at_full_hours() throws Exception {
    try (var harness = harness()) {
      for (ReadPost post : posts().subList(0, 4)) {
        harness.processElement(post, post.post().time().toEpochMilli());
        harness.processWatermark(post.post().time().plusSeconds(3_600).toEpochMilli());
      }
      assertThat(harness.extractOutputValues())
          .extracting(told -> Duration.between(Talk.BEGINNING, told.observedUntil()).toHours())
          .containsExactly(0L, 1L, 2L, 3L);
    }
  }
}
