package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.conduct.Measure;
import gangway.settings.Settings;
import gangway.voice.ThreadOrigin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An exchange")
class ExchangeAssemblerTest {

  @Test
  void has_a_first_response_when_a_person_answers() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "My bag did not arrive")
            .replies("20m", "Sorry! Which flight were you on? *AA", Chat.signed("AA"))
            .only("10d");

    assertThat(e.answerable()).isTrue();
    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(1_200);
    assertThat(e.clocks().censoredAfterSeconds()).isNull();
    assertThat(e.replies().human()).isEqualTo(1);
    assertThat(e.replies().agents()).containsExactly("AA");
    assertThat(e.openingText()).isEqualTo("My bag did not arrive");
    assertThat(e.replyText()).isEqualTo("Sorry! Which flight were you on? *AA");
  }

  @Test
  void keeps_its_clock_running_through_automatic_replies() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "My bag did not arrive")
            .repliesAutomatically("5s", "We have received your message")
            .replies("3h", "We found it")
            .only("10d");

    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(3 * 3_600);
    assertThat(e.automaticPosts()).isEqualTo(1);
    assertThat(e.companyPosts()).isEqualTo(2);
    assertThat(e.replies().human()).isEqualTo(1);
  }

  @Test
  void takes_a_copied_text_for_automatic_when_nobody_signs_it_and_else_for_impersonal() {
    String stock = "Please write to us in private so that we can look into this";
    String macro = "Hi Ana, please send us the number of your booking in private *AA";
    Chat unsigned = Chat.onTwitter().asks("0s", "No connection").replies("1m", stock);
    Chat signed =
        Chat.onTwitter()
            .asks("0s", "No connection")
            .replies("1m", macro, Chat.conduct("--d-", "AA"));
    CopyFinder finder = new CopyFinder();
    for (int person = 0; person < 5; person++) {
      finder.observe("person " + person, Chat.BEGINNING, stock, false, 5);
      finder.observe("person " + person, Chat.BEGINNING, macro.replace("Ana", "Leo"), true, 5);
    }
    Exchange automatic = unsigned.withCopies(finder.copied(), "10d");
    Exchange impersonal = signed.withCopies(finder.copied(), "10d");

    assertThat(automatic.automaticPosts()).isEqualTo(1);
    assertThat(automatic.clocks().firstResponseSeconds()).isNull();
    assertThat(impersonal.clocks().firstResponseSeconds()).isEqualTo(60);
    assertThat(impersonal.shares().get(Measure.PERSONAL)).isEqualTo(0.0);
    assertThat(impersonal.replies().copied()).isEqualTo(1);
  }

  @Test
  void is_censored_and_not_accused_when_the_input_ends_in_silence() {
    Exchange e = Chat.onTwitter().asks("0s", "Hello?").only("45m");

    assertThat(e.answerable()).isTrue();
    assertThat(e.clocks().censoredAfterSeconds()).isEqualTo(45 * 60);
    assertThat(e.resolution()).isEqualTo(Resolution.OPEN);
  }

  @Test
  void joins_the_parts_of_a_split_reply() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "What do I do now?")
            .replies("10m", "@ana Please go to desk four, 1/2")
            .replies("11m", "@ana they have your new ticket. ^MJ 2/2")
            .only("10d");

    assertThat(e.companyPosts()).isEqualTo(1);
    assertThat(e.replies().human()).isEqualTo(1);
    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(600);
    assertThat(e.replyText()).contains("desk four").contains("new ticket").doesNotContain("1/2");
  }

  @Test
  void joins_parts_whose_numbers_stand_close_to_the_words_or_the_signature() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "What do I do now?")
            .replies("10m", "Please go to desk four,1/2")
            .replies("11m", "they have your new ticket.2/2^Mia")
            .asks("20m", "Which desk?")
            .replies("30m", "Desk four, in the north hall 1/2. ^M")
            .replies("31m", "it opens at noon 2/2. ^M")
            .asks("40m", "And who is there?")
            .replies("50m", "Our colleagues of the north hall (1/2)")
            .replies("51m", "will have your name. 2/2 Mia")
            .only("10d");

    assertThat(e.replies().human()).isEqualTo(3);
    assertThat(e.clocks().nextResponseSeconds()).containsExactly(600L, 600L);
  }

  @Test
  void keeps_the_first_time_of_a_post_whose_later_version_tells_only_of_the_change() {
    Chat chat =
        Chat.onTwitter()
            .asks("0s", "My bag is gone")
            .replies("1h", "Found")
            .edited("2h", "Found it, Ana");
    List<ReadPost> posts = new ArrayList<>(chat.posts());
    ReadPost edited = posts.get(2);
    posts.set(2, new ReadPost(edited.post().postedAt(Chat.after("2h")), edited.reading()));
    Exchange e =
        ExchangeAssembler.assemble(
                posts,
                CopiedTexts.NONE,
                chat.judge(),
                Settings.shipped().exchange(),
                Observed.until(Chat.after("10d")))
            .get(0);

    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(3_600);
    assertThat(e.replyText()).isEqualTo("Found it, Ana");
  }

  @Test
  void takes_a_post_as_it_was_edited_last() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "My bag did not arive")
            .edited("1m", "My bag did not arrive")
            .replies("1h", "It is at desk four")
            .edited("2h", "It is at desk five")
            .only("10d");

    assertThat(e.openingText()).isEqualTo("My bag did not arrive");
    assertThat(e.replyText()).isEqualTo("It is at desk five");
    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(3_600);
    assertThat(e.customerPosts()).isEqualTo(1);
  }

  @Test
  void does_not_count_as_answered_by_what_the_company_took_back() {
    Exchange e =
        Chat.onTwitter()
            .asks("0s", "My bag did not arrive")
            .replies("1h", "Not our problem")
            .takenBack("2h")
            .replies("3h", "We are looking for it")
            .only("10d");

    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(3 * 3_600);
    assertThat(e.companyPosts()).isEqualTo(1);
  }

  @Nested
  @DisplayName("does not count in the rates when")
  class DoesNotCount {

    @Test
    void the_company_began() {
      Exchange e =
          Chat.onTwitter()
              .begunBy(ThreadOrigin.COMPANY)
              .replies("0s", "We fly to Oslo now!")
              .asks("1h", "From where?")
              .replies("2h", "From Lyon")
              .only("10d");

      assertThat(e.notCounted()).isEqualTo(NotCounted.COMPANY_BEGAN);
      assertThat(e.clocks().firstResponseSeconds()).isNull();
      assertThat(e.clocks().nextResponseSeconds()).containsExactly(3_600L);
    }

    @Test
    void its_beginning_lies_outside() {
      Exchange e =
          Chat.onTwitter()
              .begunBy(ThreadOrigin.OUTSIDE)
              .asks("0s", "And my second bag?")
              .replies("5m", "On its way")
              .only("10d");

      assertThat(e.notCounted()).isEqualTo(NotCounted.BEGINNING_OUTSIDE);
      assertThat(e.clocks().firstResponseSeconds()).isNull();
      assertThat(e.clocks().nextResponseSeconds()).containsExactly(300L);
    }

    @Test
    void the_customer_took_the_opening_post_back() {
      Exchange e =
          Chat.onTwitter()
              .asks("0s", "My bag did not arrive")
              .takenBack("1h")
              .replies("2h", "We found it")
              .only("10d");

      assertThat(e.notCounted()).isEqualTo(NotCounted.OPENING_REMOVED);
      assertThat(e.openingText()).isNull();
      assertThat(e.opened()).isEqualTo(Chat.BEGINNING);
    }

    @Test
    void it_is_a_repost() {
      assertThat(Chat.onTwitter().shares("0s", "RT look at this").only("1d").notCounted())
          .isEqualTo(NotCounted.REPOST);
    }

    @Test
    void the_company_is_merely_mentioned() {
      assertThat(Chat.onTwitter().says("0s", "Saw one of them land").only("1d").notCounted())
          .isEqualTo(NotCounted.MENTION_ONLY);
    }

    @Test
    void the_source_holds_no_replies() {
      Exchange e =
          Chat.onTwitter().inASourceWithoutReplies().asks("0s", "Anyone there?").only("9d");

      assertThat(e.notCounted()).isEqualTo(NotCounted.RESPONSES_NOT_OBSERVED);
      assertThat(e.clocks().censoredAfterSeconds()).isNull();
      assertThat(e.resolution()).isNull();
    }

    @Test
    void a_reply_exists_that_is_not_in_the_input() {
      Exchange e = Chat.onTwitter().asksAndTheReplyIsUnseen("0s", "Anyone there?").only("9d");

      assertThat(e.notCounted()).isEqualTo(NotCounted.REPLY_UNSEEN);
    }
  }

  @Nested
  @DisplayName("ends, and another begins,")
  class Ends {

    @Test
    void when_the_customer_comes_back_after_the_quiet_period() {
      List<Exchange> exchanges =
          Chat.onTwitter()
              .asks("0s", "My seat is gone")
              .replies("1h", "It is back")
              .asks("3d 1h", "It is gone again")
              .replies("3d 1h 30m", "Back once more")
              .seenUntil("10d");

      assertThat(exchanges).extracting(Exchange::id).containsExactly("twitter:1", "twitter:3");
      assertThat(exchanges)
          .extracting(e -> e.clocks().firstResponseSeconds())
          .containsExactly(3_600L, 1_800L);
    }

    @Test
    void but_not_while_the_customer_still_waits() {
      Exchange e =
          Chat.onTwitter()
              .asks("0s", "My seat is gone")
              .asks("4d", "Hello?")
              .replies("4d 1h", "It is back")
              .only("10d");

      assertThat(e.clocks().firstResponseSeconds()).isEqualTo(97 * 3_600);
    }

    @Test
    void after_a_day_of_silence_in_a_direct_channel() {
      List<Exchange> exchanges =
          Chat.on("messenger")
              .asks("0s", "My seat is gone")
              .replies("1h", "It is back")
              .asks("1d 1h", "May I take a dog?")
              .seenUntil("10d");

      assertThat(exchanges).hasSize(2);
      assertThat(exchanges.get(1).clocks().censoredAfterSeconds()).isEqualTo((9 * 24 - 1) * 3_600);
    }
  }

  @Nested
  @DisplayName("is resolved")
  class Resolved {

    @Test
    void for_certain_when_the_customer_says_so_and_stays_away() {
      Chat chat =
          Chat.onTwitter()
              .asks("0s", "My seat is gone")
              .replies("1h", "It is back")
              .says("2h", "Thank you so much!");

      assertThat(chat.only("3d 1h").resolution()).isEqualTo(Resolution.LIKELY);
      assertThat(chat.only("3d 2h").resolution()).isEqualTo(Resolution.CONFIRMED);
    }

    @Test
    void probably_when_a_person_had_the_last_word() {
      Chat chat = Chat.onTwitter().asks("0s", "My seat is gone").replies("1h", "It is back");

      assertThat(chat.only("3d").resolution()).isEqualTo(Resolution.OPEN);
      assertThat(chat.only("3d 1h").resolution()).isEqualTo(Resolution.LIKELY);
    }

    @Test
    void never_when_nobody_answers() {
      assertThat(Chat.onTwitter().asks("0s", "My seat is gone").only("3d").resolution())
          .isEqualTo(Resolution.ABANDONED);
    }
  }

  @Test
  void is_the_same_whatever_the_order_and_however_often_posts_come() {
    Chat chat =
        Chat.onTwitter()
            .asks("0s", "My seat is gone")
            .repliesAutomatically("5s", "We have received your message")
            .replies("1h", "Please see desk four 1/2")
            .replies("1h", "and take this with you 2/2")
            .asks("1h", "Which desk?")
            .replies("1h", "Four *AA", Chat.signed("AA"))
            .says("2h", "Thanks!")
            .asks("5d", "And my bag?")
            .replies("5d 1h", "Here it is *BB", Chat.signed("BB"));
    List<Exchange> expected = chat.seenUntil("20d");
    Random random = new Random(7);

    for (int i = 0; i < 200; i++) {
      List<ReadPost> posts = new ArrayList<>(chat.posts());
      posts.add(posts.get(random.nextInt(posts.size())));
      Collections.shuffle(posts, random);
      assertThat(
              ExchangeAssembler.assemble(
                  posts,
                  CopiedTexts.NONE,
                  chat.judge(),
                  Settings.shipped().exchange(),
                  Observed.until(Chat.after("20d"))))
          .isEqualTo(expected);
    }
    assertThat(expected).hasSize(2);
  }

  @Test
  void counts_opening_hours_beside_calendar_hours() {
    BusinessCalendar calendar = BusinessCalendar.of("UTC", "Mo-Fr 08:00-18:00", Set.of());
    ExchangeSettings settings =
        Settings.shipped().exchange().withCalendars(Map.of("aircompany", calendar));

    // Monday 17:00 to Tuesday 09:00
    Exchange e =
        Chat.onTwitter()
            .asks("8h", "My seat is gone")
            .replies("1d", "It is back")
            .seenUntil("10d", settings)
            .get(0);

    assertThat(e.clocks().firstResponseSeconds()).isEqualTo(16 * 3_600);
    assertThat(e.clocks().firstResponseBusinessSeconds()).isEqualTo(2 * 3_600);
  }
}
