package gangway.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gangway.exchange.Chat;
import gangway.exchange.Exchange;
import gangway.exchange.NotCounted;
import gangway.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A summary of care")
class CareSummaryTest {

  /** Exchanges of all sorts, the same for the same seed. */
  private static List<Exchange> exchanges(int n, long seed) {
    Random random = new Random(seed);
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Chat chat = Chat.onTwitter().followers(random.nextInt(100_000));
      if (random.nextInt(4) == 0) {
        chat.in(new Language("fr"));
      }
      chat.feeling(random.nextDouble() / 2, random.nextDouble() / 2);
      if (random.nextInt(5) == 0) {
        chat.says("0s", "Saw one of them land");
      } else {
        chat.asks("0s", "My bag did not arrive");
      }
      if (random.nextInt(3) == 0) {
        chat.repliesAutomatically("5s", "We have received your message");
      }
      if (random.nextInt(3) > 0) {
        int minutes = 1 + random.nextInt(3_000);
        String signature = random.nextBoolean() ? "AA" : null;
        chat.replies(minutes + "m", "It is here", Chat.conduct("dm-d", signature));
        chat.says((minutes + 1) + "m", "Thank you");
      }
      exchanges.add(chat.only(1 + random.nextInt(9) + "d"));
    }
    return exchanges;
  }

  private static CareSummary of(List<Exchange> exchanges) {
    CareSummary summary = new CareSummary();
    exchanges.forEach(summary::add);
    return summary;
  }

  private static CareSummary merged(CareSummary a, CareSummary b) {
    CareSummary sum = new CareSummary();
    sum.merge(a);
    sum.merge(b);
    return sum;
  }

  @Test
  void does_not_depend_on_the_order_of_exchanges() {
    List<Exchange> exchanges = exchanges(200, 1);
    CareSummary expected = of(exchanges);
    Random random = new Random(2);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(exchanges, random);
      assertThat(of(exchanges)).isEqualTo(expected);
    }
  }

  @Test
  void merges_to_the_summary_of_all_however_exchanges_are_divided() {
    List<Exchange> exchanges = exchanges(200, 3);
    CareSummary whole = of(exchanges);
    for (int cut = 0; cut <= 200; cut += 20) {
      CareSummary left = of(exchanges.subList(0, cut));
      CareSummary right = of(exchanges.subList(cut, 200));
      assertThat(merged(left, right)).isEqualTo(whole);
      assertThat(merged(right, left)).isEqualTo(whole);
    }
  }

  @Test
  void merges_in_any_grouping_and_an_empty_one_changes_nothing() {
    CareSummary a = of(exchanges(50, 4));
    CareSummary b = of(exchanges(60, 5));
    CareSummary c = of(exchanges(70, 6));

    assertThat(merged(merged(a, b), c)).isEqualTo(merged(a, merged(b, c)));
    assertThat(merged(a, new CareSummary())).isEqualTo(a);
    assertThat(merged(new CareSummary(), a)).isEqualTo(a);
  }

  @Test
  void is_read_as_it_was_written() throws IOException {
    CareSummary summary = of(exchanges(100, 7));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    summary.write(new DataOutputStream(bytes));

    CareSummary read =
        CareSummary.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read).isEqualTo(summary);
    assertThat(read.attention().bias()).isEqualTo(summary.attention().bias());
    assertThat(read.resolutions()).isEqualTo(summary.resolutions());
  }

  @Test
  void refuses_bytes_of_another_version() {
    assertThatThrownBy(
            () -> CareSummary.read(new DataInputStream(new ByteArrayInputStream(new byte[] {99}))))
        .isInstanceOf(IOException.class)
        .hasMessage("care summary of version 99, expected 2");
  }

  @Test
  void counts_the_unanswered_in_the_rates_and_the_others_apart() {
    CareSummary summary =
        of(
            List.of(
                Chat.onTwitter().asks("0s", "Bag?").replies("30m", "Here").only("9d"),
                Chat.onTwitter().asks("0s", "Bag?").replies("5h", "Here").only("9d"),
                Chat.onTwitter().asks("0s", "Bag?").replies("2d", "Here").only("9d"),
                Chat.onTwitter().asks("0s", "Bag?").only("9d"),
                Chat.onTwitter().says("0s", "Nice plane").only("9d"),
                Chat.onTwitter().asksAndTheReplyIsUnseen("0s", "Bag?").only("9d")));

    assertThat(summary.exchanges()).isEqualTo(6);
    assertThat(summary.answerable()).isEqualTo(4);
    assertThat(summary.responseRateInAnHour()).isEqualTo(0.25);
    assertThat(summary.responseRateInADay()).isEqualTo(0.5);
    assertThat(summary.responseRate()).isEqualTo(0.75);
    assertThat(summary.notObserved()).isEqualTo(1);
    assertThat(summary.notCounted())
        .isEqualTo(Map.of(NotCounted.MENTION_ONLY, 1L, NotCounted.REPLY_UNSEEN, 1L));
    assertThat(summary.firstResponse().quantile(.5)).isEqualTo(5 * 3_600);
    assertThat(summary.firstResponse().quantile(.9)).isNull();
  }

  @Test
  void shows_who_is_answered_by_followers_and_by_language() {
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Language language = i < 10 ? new Language("fr") : new Language("en");
      Chat chat = Chat.onTwitter().in(language).followers(10L * (i + 1)).asks("0s", "Bag?");
      // Of the 20 with fewest followers 5 are answered, of the 20 with most 15, of the others none.
      if (i < 5 || i >= 85) {
        chat.replies("1h", "Here");
      }
      exchanges.add(chat.only("9d"));
    }
    Attention.Bias bias = Objects.requireNonNull(of(exchanges).attention().bias());

    assertThat(bias.top()).isCloseTo(0.75, within(0.05));
    assertThat(bias.bottom()).isCloseTo(0.25, within(0.05));
    assertThat(bias.low()).isPositive();
    assertThat(of(exchanges).attention().byLanguage())
        .isEqualTo(Map.of("en", new Attention.Share(90, 15), "fr", new Attention.Share(10, 5)));
  }

  /** Newcombe (1998), table II, 56/70 - 48/80 by the hybrid score method. */
  @Test
  void gives_the_published_interval_of_a_difference_of_shares() {
    Attention.Bias bias = Attention.difference(56.0 / 70, 70, 48.0 / 80, 80, 150);

    assertThat(bias.difference()).isCloseTo(0.2, within(1e-9));
    assertThat(bias.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(bias.high()).isCloseTo(0.3339, within(5e-5));
  }
}
