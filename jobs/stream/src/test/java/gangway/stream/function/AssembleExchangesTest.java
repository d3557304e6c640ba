package gangway.stream.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangway.exchange.ChainKey;
import gangway.exchange.Exchange;
import gangway.exchange.ExchangeSettings;
import gangway.exchange.NotCounted;
import gangway.exchange.ReadPost;
import gangway.measure.ScoredExchange;
import gangway.settings.Settings;
import gangway.stream.Talk;
import gangway.stream.window.Schedule;
import gangway.stream.window.Window;
import gangway.tables.ReplyCoverageRow;
import gangway.tables.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Assembling exchanges")
class AssembleExchangesTest {
  private static final Window MONTH = Window.ofLength(Duration.ofDays(30));

  private static final class Run implements AutoCloseable {
    final KeyedBroadcastOperatorTestHarness<ChainKey, ReadPost, ReplyCoverageRow, ScoredExchange>
        harness;

    Run(Window window) throws Exception {
      ExchangeSettings settings = Settings.shipped().exchange();
      harness =
          ProcessFunctionTestHarnesses.forKeyedBroadcastProcessFunction(
              new AssembleExchanges(
                  new Schedule(window, settings.watch()), settings, Settings.shipped().care()),
              read -> ChainKey.of(read.post()),
              TypeInformation.of(ChainKey.class),
              AssembleExchanges.COVERAGE);
    }

    void post(ReadPost read) throws Exception {
      harness.processElement(read, read.post().time().toEpochMilli());
    }

    void posts(List<ReadPost> posts) throws Exception {
      for (ReadPost post : posts) {
        post(post);
      }
    }

    /** Event time goes on to a moment. */
    void until(String after) throws Exception {
      long time = Talk.BEGINNING.plus(Duration.parse(after)).toEpochMilli();
      harness.watermark(time);
    }

    void end() throws Exception {
      harness.watermark(Long.MAX_VALUE);
    }

    List<Exchange> handedOn() {
      return harness.extractOutputValues().stream().map(ScoredExchange::exchange).toList();
    }

    private int stateEntries() {
      var operator = (AbstractStreamOperator<?>) harness.getOperator();
      return ((HeapKeyedStateBackend<?>) operator.getKeyedStateBackend()).numKeyValueStateEntries();
    }

    @Override
    public void close() throws Exception {
      assertThat(harness.numEventTimeTimers()).as("timers at the end").isZero();
      assertThat(stateEntries()).as("state at the end").isZero();
      harness.close();
    }
  }

  private static ReplyCoverageRow background(String until, List<Long> stock) {
    return new ReplyCoverageRow(
        "testair",
        "twitter",
        Instant.MIN,
        Talk.BEGINNING.plus(Duration.parse(until)),
        stock,
        List.of());
  }

  @Test
  void a_reply_that_comes_after_the_exchange_was_handed_on_corrects_it() throws Exception {
    List<ReadPost> posts = Talk.with("ana").asks("PT0S", "My bag?").replies("P2D", "Found").read();
    try (Run run = new Run(MONTH)) {
      run.post(posts.get(0));
      run.until("P31D");
      run.post(posts.get(1));
      run.until("P33D");
      run.end();

      assertThat(run.handedOn())
          .extracting(Exchange::id, Exchange::version, e -> e.clocks().firstResponseSeconds())
          .containsExactly(tuple("twitter:ana1", 1, null), tuple("twitter:ana1", 2, 172_800L));
    }
  }

  @Test
  void a_replay_of_what_was_handed_on_changes_nothing() throws Exception {
    List<ReadPost> posts = Talk.with("ana").asks("PT0S", "My bag?").replies("P2D", "Found").read();
    try (Run run = new Run(Window.all())) {
      run.posts(posts);
      run.until("P33D");
      run.posts(posts);
      run.end();

      assertThat(run.handedOn()).singleElement().extracting(Exchange::version).isEqualTo(1);
    }
  }

  @Test
  void exchanges_that_a_late_post_joins_become_one_and_the_other_says_so() throws Exception {
    List<ReadPost> posts =
        Talk.with("ana")
            .asks("PT0S", "My seat?")
            .replies("PT1H", "Yours again")
            .asks("P1D", "Gone again?")
            .asks("P4DT2H", "Hello?")
            .replies("P4DT3H", "Yours")
            .read();
    try (Run run = new Run(Window.all())) {
      run.posts(posts.subList(0, 2));
      run.posts(posts.subList(3, 5));
      run.until("P35D");
      run.post(posts.get(2));
      run.end();

      assertThat(run.handedOn())
          .extracting(Exchange::id, Exchange::version, Exchange::notCounted)
          .containsExactly(
              tuple("twitter:ana1", 1, null),
              tuple("twitter:ana4", 1, null),
              tuple("twitter:ana1", 2, null),
              tuple("twitter:ana4", 2, NotCounted.SUPERSEDED));
    }
  }

  @Test
  void an_exchange_of_a_later_window_waits_for_its_own_answer() throws Exception {
    List<ReadPost> posts =
        Talk.with("ana")
            .asks("P1D", "My seat?")
            .replies("P1DT1H", "Yours again")
            .asks("P28D", "Gone again?")
            .replies("P46D", "Yours")
            .read();
    // Windows of 30 days since 1970: one ends on 8 March 2026, and is judged on 7 April.
    try (Run run = new Run(MONTH)) {
      run.posts(posts.subList(0, 3));
      run.until("P45D");
      assertThat(run.handedOn()).extracting(Exchange::id).containsExactly("twitter:ana1");
      run.post(posts.get(3));
      run.end();

      assertThat(run.handedOn())
          .extracting(Exchange::id, Exchange::version, e -> e.clocks().firstResponseSeconds())
          .containsExactly(
              tuple("twitter:ana1", 1, 3_600L),
              tuple("twitter:ana3", 1, Duration.ofDays(18).toSeconds()));
    }
  }

  @Test
  void a_post_after_its_window_was_judged_is_counted_as_late() throws Exception {
    List<ReadPost> posts = Talk.with("ana").asks("PT0S", "My bag?").read();
    try (Run run = new Run(MONTH)) {
      run.until("P60D");
      run.post(posts.get(0));
      run.end();

      assertThat(run.handedOn()).isEmpty();
      assertThat(run.harness.getSideOutput(AssembleExchanges.LATE))
          .extracting(record -> record.getValue())
          .containsExactly(Tally.ofLate("talk"));
    }
  }

  @Test
  void silence_is_counted_to_the_end_of_what_is_observed() throws Exception {
    try (Run run = new Run(Window.all())) {
      run.harness.processBroadcastElement(background("PT5H", List.of()), 0);
      run.posts(Talk.with("ana").asks("PT2H", "My bag?").read());
      run.end();

      assertThat(run.handedOn())
          .singleElement()
          .extracting(e -> e.clocks().censoredAfterSeconds())
          .isEqualTo(10_800L);
    }
  }

  @Test
  void order_duplicates_and_waiting_within_the_lateness_change_nothing() throws Exception {
    List<ReadPost> posts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      posts.addAll(
          Talk.with("p" + i)
              .asks("PT" + i + "H", "My seat?")
              .replies("PT" + (9 + i) + "H", "Yours again *AA")
              .asks("P" + (3 + i) + "D", "Gone again?")
              .replies("P" + (3 + i) + "DT20M", "Yours *BB")
              .read());
    }
    List<Exchange> expected = assembled(posts, new Random(0));
    assertThat(expected).hasSizeGreaterThan(6);
    for (int seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      List<ReadPost> arrived = new ArrayList<>(posts);
      for (int i = 0; i < 10; i++) {
        arrived.add(posts.get(random.nextInt(posts.size())));
      }
      Collections.shuffle(arrived, random);
      assertThat(assembled(arrived, random)).as("seed %s", seed).isEqualTo(expected);
    }
  }

  /** In the order given, while event time goes on as far as it may: to a day before what comes. */
  private static List<Exchange> assembled(List<ReadPost> posts, Random random) throws Exception {
    try (Run run = new Run(MONTH)) {
      for (int i = 0; i < posts.size(); i++) {
        run.post(posts.get(i));
        if (random.nextInt(4) == 0) {
          long next =
              posts.subList(i, posts.size()).stream()
                  .mapToLong(p -> p.post().time().toEpochMilli())
                  .min()
                  .orElseThrow();
          run.harness.watermark(next - 1);
        }
      }
      run.end();
      List<Exchange> handedOn = new ArrayList<>(run.handedOn());
      handedOn.sort((a, b) -> a.id().compareTo(b.id()));
      return handedOn;
    }
  }
}
