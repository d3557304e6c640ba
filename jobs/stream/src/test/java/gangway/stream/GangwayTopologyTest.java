package gangway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.exchange.Exchange;
import gangway.measure.ScoredExchange;
import gangway.stream.source.Intake;
import gangway.tables.VoiceTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The job on a Flink of its own")
class GangwayTopologyTest {
  private static final String STOCK =
      "Thank you for your message, our team answers within two working days.";

  /** Ninety chains: answered, asked again, answered by stock text only, or not at all. */
  private static List<Intake> conversations() {
    Random random = new Random(7);
    List<Intake> posts = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      int hour = random.nextInt(24 * 50);
      Talk talk = Talk.with("p" + i).asks("PT" + hour + "H", "My bag number " + i + "?");
      switch (random.nextInt(4)) {
        case 0 -> talk.replies("PT" + hour + "H1M", STOCK);
        case 1 -> talk.replies("PT" + (hour + 1) + "H", "It is on flight " + i + " *AA");
        case 2 ->
            talk.replies("PT" + (hour + 1) + "H", "It is on its way *BB")
                .asks("PT" + (hour + 100) + "H", "It did not come?")
                .replies("PT" + (hour + 130) + "H", "Now it does *AA");
        default -> {}
      }
      talk.posts().forEach(post -> posts.add(new Intake("talk", post, null, null)));
    }
    return posts;
  }

  private static List<Exchange> exchanges(List<Intake> arrived, int parallelism) throws Exception {
    StreamExecutionEnvironment env = TestJob.environment(parallelism, new Configuration());
    CollectedTable<ScoredExchange> outputs = new CollectedTable<>(VoiceTables.EXCHANGES);
    TestJob.build(env, new GivenInputs(arrived), null, outputs);
    env.execute("test");
    List<Exchange> exchanges = new ArrayList<>();
    outputs.rows().forEach(row -> exchanges.add(row.exchange()));
    exchanges.sort(Comparator.comparing(Exchange::id).thenComparing(Exchange::version));
    return exchanges;
  }

  @Test
  void gives_the_same_exchanges_in_any_order_split_and_with_replays() throws Exception {
    List<Intake> posts = conversations();
    List<Exchange> expected = exchanges(posts, 1);
    assertThat(expected).hasSizeGreaterThan(90);
    assertThat(expected).extracting(Exchange::automaticPosts).contains(1);
    assertThat(expected).extracting(Exchange::answered).contains(true, false);

    for (int seed = 1; seed <= 2; seed++) {
      Random random = new Random(seed);
      List<Intake> arrived = new ArrayList<>(posts);
      posts.stream().filter(post -> random.nextInt(5) == 0).forEach(arrived::add);
      Collections.shuffle(arrived, random);
      assertThat(exchanges(arrived, 2)).as("seed %s", seed).isEqualTo(expected);
    }
  }
}
