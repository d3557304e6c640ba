package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangway.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A revision")
class ExchangeRevisionTest {
  private static ExchangeRevision first(List<Exchange> assembled) {
    return ExchangeRevision.of(List.of(), assembled);
  }

  @Test
  void emits_everything_the_first_time_and_nothing_when_nothing_changed() {
    Chat chat = Chat.onTwitter().asks("0s", "My seat is gone").replies("1h", "It is back");
    ExchangeRevision once = first(chat.seenUntil("10d"));
    ExchangeRevision twice = ExchangeRevision.of(once.standing(), chat.seenUntil("10d"));

    assertThat(once.changed()).extracting(Exchange::version).containsExactly(1);
    assertThat(twice.changed()).isEmpty();
    assertThat(twice.standing()).isEqualTo(once.standing());
  }

  @Test
  void corrects_an_unanswered_exchange_when_the_answer_comes_after_all() {
    Chat chat = Chat.onTwitter().asks("0s", "My seat is gone");
    ExchangeRevision silent = first(chat.seenUntil("3d"));
    chat.replies("5d", "It is back");
    ExchangeRevision answered = ExchangeRevision.of(silent.standing(), chat.seenUntil("8d"));

    assertThat(answered.changed())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.id()).isEqualTo("twitter:1");
              assertThat(e.version()).isEqualTo(2);
              assertThat(e.clocks().firstResponseSeconds()).isEqualTo(5 * 86_400);
            });
  }

  @Test
  void keeps_the_emitted_id_when_an_earlier_post_turns_up() {
    Chat chat =
        Chat.onTwitter()
            .asks("0s", "My seat is gone")
            .asks("5m", "Seat 4A")
            .replies("1h", "It is back");
    List<ReadPost> late = chat.posts().subList(1, 3);
    ExchangeRevision before =
        first(
            ExchangeAssembler.assemble(
                late,
                CopiedTexts.NONE,
                chat.judge(),
                Settings.shipped().exchange(),
                Observed.until(Chat.after("4d"))));
    ExchangeRevision after = ExchangeRevision.of(before.standing(), chat.seenUntil("4d"));

    assertThat(before.changed()).extracting(Exchange::id).containsExactly("twitter:2");
    assertThat(after.changed()).extracting(Exchange::id).containsExactly("twitter:2");
    assertThat(after.changed().get(0).clocks().firstResponseSeconds()).isEqualTo(3_600);
  }

  @Test
  void supersedes_an_exchange_that_a_late_post_joins_to_the_one_before() {
    Chat chat =
        Chat.onTwitter()
            .asks("0s", "My seat is gone")
            .replies("1h", "It is back")
            .asks("1d", "It is gone again")
            .asks("4d 2h", "Hello?")
            .replies("4d 3h", "Back once more");
    List<ReadPost> withoutThird = new ArrayList<>(chat.posts());
    withoutThird.remove(2);
    ExchangeRevision before =
        first(
            ExchangeAssembler.assemble(
                withoutThird,
                CopiedTexts.NONE,
                chat.judge(),
                Settings.shipped().exchange(),
                Observed.until(Chat.after("9d"))));
    ExchangeRevision after = ExchangeRevision.of(before.standing(), chat.seenUntil("9d"));

    assertThat(before.changed()).extracting(Exchange::id).containsExactly("twitter:1", "twitter:4");
    assertThat(after.changed())
        .extracting(Exchange::id, Exchange::version, Exchange::notCounted)
        .containsExactly(tuple("twitter:1", 2, null), tuple("twitter:4", 2, NotCounted.SUPERSEDED));
    assertThat(ExchangeRevision.of(after.standing(), chat.seenUntil("9d")).changed()).isEmpty();
  }
}
