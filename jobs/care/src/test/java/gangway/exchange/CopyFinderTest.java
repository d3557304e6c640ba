package gangway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CopyFinderTest {
  private static final String STOCK =
      "Hello %s, thank you for your message. Our team will get back to you within two days.";
  private static final String ALMOST =
      "Hi %s! Thank you for your message, our team will get back to you within three days.";
  private static final String OTHER =
      "We moved your booking to the flight at noon and have sent you the new ticket by mail";

  private record Reply(String person, String text, boolean signed) {}

  private static Set<String> told(List<Reply> replies) {
    CopyFinder finder = new CopyFinder();
    for (Reply r : replies) {
      finder.observe(r.person, Chat.BEGINNING, r.text, r.signed, 5);
    }
    TreeSet<String> copied = new TreeSet<>();
    for (Reply r : replies) {
      if (finder.copied().contains(r.text)) {
        copied.add(r.text + (finder.copied().containsUnsigned(r.text) ? "" : " (signed)"));
      }
    }
    return copied;
  }

  private static List<Reply> sample() {
    List<Reply> replies = new ArrayList<>();
    for (String name : List.of("Ana", "Leo", "Mia", "Jon", "Eva")) {
      replies.add(new Reply(name, STOCK.formatted(name), false));
      replies.add(new Reply("Ben", OTHER, false));
    }
    replies.add(new Reply("Tom", ALMOST.formatted("Tom"), false));
    return replies;
  }

  @Test
  void finds_a_text_sent_to_many_people_and_its_near_duplicates_and_nothing_else() {
    assertThat(told(sample()))
        .hasSize(6)
        .allMatch(text -> text.contains("Our team") || text.contains("our team"));
  }

  @Test
  void does_not_take_a_repetition_to_one_person_for_a_copy() {
    assertThat(told(Collections.nCopies(9, new Reply("Ben", OTHER, false)))).isEmpty();
  }

  @Test
  void takes_short_courtesies_for_no_copies() {
    List<Reply> thanks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      thanks.add(new Reply("person " + i, "You are welcome, safe travels!", false));
    }
    assertThat(told(thanks)).isEmpty();
  }

  @Test
  void knows_a_macro_by_the_agents_who_sign_it() {
    List<Reply> replies = sample();
    replies.add(new Reply("Kim", STOCK.formatted("Kim") + " *AA", true));
    assertThat(told(replies)).isNotEmpty().allMatch(text -> text.endsWith("(signed)"));
  }

  @Test
  void finds_the_same_whatever_the_order() {
    List<Reply> replies = sample();
    replies.add(new Reply("Kim", ALMOST.formatted("Kim") + " *AA", true));
    Set<String> expected = told(replies);
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(replies, random);
      assertThat(told(replies)).isEqualTo(expected);
    }
  }

  @Test
  void goes_on_where_it_was_written_down() throws IOException {
    CopyFinder finder = new CopyFinder();
    List<Reply> replies = sample();
    for (Reply r : replies.subList(0, 5)) {
      finder.observe(r.person, Chat.BEGINNING, r.text, r.signed, 5);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    finder.write(new DataOutputStream(bytes));
    CopyFinder restored =
        CopyFinder.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (Reply r : replies.subList(5, replies.size())) {
      restored.observe(r.person, Chat.BEGINNING, r.text, r.signed, 5);
    }

    assertThat(replies)
        .filteredOn(r -> restored.copied().contains(r.text))
        .extracting(Reply::person)
        .containsExactly("Ana", "Leo", "Mia", "Jon", "Eva", "Tom");
  }
}
