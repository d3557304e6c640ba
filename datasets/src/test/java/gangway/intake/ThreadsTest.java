package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.voice.SupportPost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Threads")
final class ThreadsTest {
  private static final String HEADER =
      "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id";

  /** One row of twcs; the minute of the time is the id's last two digits. */
  private static String post(int id, String author, String text, String replies, String replyTo) {
    boolean inbound = author.chars().allMatch(Character::isDigit);
    return "%d,%s,%s,Tue Oct 31 22:%02d:00 +0000 2017,%s,\"%s\",%s"
        .formatted(id, author, inbound ? "True" : "False", id % 60, text, replies, replyTo);
  }

  private static List<SupportPost> read(String... rows) throws Exception {
    return read(List.of(rows));
  }

  private static List<SupportPost> read(List<String> rows) throws Exception {
    return Reading.posts(
        Reading.outcomes("twcs", "t.csv", HEADER + "\n" + String.join("\n", rows) + "\n"));
  }

  /**
   * Each post by its id: company, customer, conversation, origin, and whether a reply is unseen.
   */
  private static List<String> places(List<SupportPost> posts, String... people) {
    TreeMap<String, String> names = new TreeMap<>();
    for (String person : people) {
      names.put(Reading.pseudonym("twitter", person), person);
    }
    return posts.stream()
        .map(
            post ->
                "%s %s %s with %s in %s, begun by %s%s"
                    .formatted(
                        post.id().substring(8),
                        post.speaker(),
                        post.person() == null ? "nobody" : names.get(post.person()),
                        post.company() == null ? "?" + post.unknownCompany() : post.company(),
                        post.conversation().substring(8),
                        post.origin(),
                        post.replyUnseen() ? ", reply unseen" : ""))
        .toList();
  }

  @Test
  @DisplayName("follow the reply links to the root, past a company that goes on by itself")
  void followLinks() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind where is my bag", "11", ""),
            post(11, "Nordwind", "Sorry! 1/2", "", "10"),
            post(12, "Nordwind", "Which flight? 2/2", "", "11"),
            post(13, "501", "the first of today", "", "12"),
            post(14, "501", "hello?", "", "13"));
    assertThat(places(posts, "501"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "11 COMPANY 501 with nordwind in 10, begun by CUSTOMER",
            "12 COMPANY 501 with nordwind in 10, begun by CUSTOMER",
            "13 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "14 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER");
  }

  @Test
  @DisplayName("have no known beginning where the root is not in the input")
  void mayBeginOutside() throws Exception {
    List<SupportPost> posts =
        read(
            post(11, "Nordwind", "@501 Sorry!", "", "10"),
            post(12, "501", "never again", "", "11"),
            post(13, "502", "@Nordwind same for me", "", "10"));
    assertThat(places(posts, "501", "502"))
        .containsExactly(
            "11 COMPANY 501 with nordwind in 10, begun by OUTSIDE",
            "12 CUSTOMER 501 with nordwind in 10, begun by OUTSIDE",
            "13 CUSTOMER 502 with nordwind in 10, begun by OUTSIDE");
  }

  @Test
  @DisplayName("that the company began are told from those that customers began")
  void tellWhoBegan() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "Nordwind", "New routes today!", "", ""),
            post(11, "501", "and the old ones?", "", "10"),
            post(12, "501", "@SudAvia do you fly there", "13", "10"),
            post(13, "SudAvia", "We do!", "", "12"));
    assertThat(places(posts, "501"))
        .containsExactly(
            "10 COMPANY nobody with nordwind in 10, begun by COMPANY",
            "11 CUSTOMER 501 with nordwind in 10, begun by COMPANY",
            "12 CUSTOMER 501 with sudavia in 10, begun by CUSTOMER",
            "13 COMPANY 501 with sudavia in 10, begun by CUSTOMER");
  }

  @Test
  @DisplayName("give a bystander a chain of their own, and a company's answer to whom it answers")
  void keepBystandersApart() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind late again", "", ""),
            post(11, "502", "same here", "", "10"),
            post(12, "Nordwind", "Sorry to hear that", "", "11"),
            post(13, "501", "and me?", "", "12"));
    assertThat(places(posts, "501", "502"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "11 CUSTOMER 502 with nordwind in 10, begun by CUSTOMER",
            "12 COMPANY 502 with nordwind in 10, begun by CUSTOMER",
            "13 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER");
  }

  @Test
  @DisplayName("take one who answers a customer, but addresses the company alone, for no bystander")
  void tellBystandersFromThoseWhoTurnToTheCompany() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind my bag is gone", "11,12,13", ""),
            post(11, "502", "@501 @Nordwind mine too", "", "10"),
            post(12, "503", "@Nordwind and where is mine?", "14", "10"),
            post(13, "504", "oh no", "", "10"),
            post(14, "Nordwind", "@503 On its way", "", "12"));
    assertThat(posts)
        .filteredOn(SupportPost::aside)
        .extracting(SupportPost::id)
        .containsExactly("twitter:11", "twitter:13");
  }

  @Test
  @DisplayName("with two companies give a post to the one that answers, else to the first named")
  void chooseAmongCompanies() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind @SudAvia who has my bag", "11", ""),
            post(11, "SudAvia", "We have", "", "10"),
            post(12, "502", "@SudAvia @Nordwind and mine", "", ""),
            post(13, "503", "@Nordwind @SudAvia mine too", "14,15", ""),
            post(14, "SudAvia", "We do", "", "13"),
            post(15, "Nordwind", "Not at all", "", "13"));
    assertThat(places(posts, "501", "502", "503"))
        .containsExactly(
            "10 CUSTOMER 501 with sudavia in 10, begun by CUSTOMER",
            "11 COMPANY 501 with sudavia in 10, begun by CUSTOMER",
            "12 CUSTOMER 502 with sudavia in 12, begun by CUSTOMER",
            "13 CUSTOMER 503 with nordwind in 13, begun by CUSTOMER",
            "14 COMPANY 503 with sudavia in 13, begun by CUSTOMER",
            "15 COMPANY 503 with nordwind in 13, begun by CUSTOMER");
  }

  @Test
  @DisplayName("that name no company belong to the one that speaks in them, if any does")
  void findTheCompanyOfTheConversation() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "what a day", "", ""),
            post(11, "502", "@Nordwind fly him home", "", "10"),
            post(20, "503", "nothing to do with anybody", "", ""),
            post(21, "Kestrel_Air", "@504 Hello", "", "99"));
    assertThat(places(posts, "501", "502", "503", "504"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "11 CUSTOMER 502 with nordwind in 10, begun by CUSTOMER",
            "20 CUSTOMER 503 with ?(none named) in 20, begun by CUSTOMER",
            "21 COMPANY 504 with ?Kestrel_Air in 99, begun by OUTSIDE");
  }

  @Test
  @DisplayName("say when a reply exists that the input lacks, unless the company's is there")
  void noticeUnseenReplies() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind one", "98", ""),
            post(11, "501", "@Nordwind two", "98,12", ""),
            post(12, "Nordwind", "Yes", "", "11"),
            post(13, "501", "@Nordwind three", "", ""));
    assertThat(posts).map(SupportPost::replyUnseen).containsExactly(true, false, false, false);
  }

  @Test
  @DisplayName("whose links run in a circle are cut at one place and have no known beginning")
  void cutCircles() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind one", "", "12"),
            post(11, "Nordwind", "two", "", "10"),
            post(12, "501", "three", "", "11"),
            post(13, "501", "four", "", "12"),
            post(14, "502", "@Nordwind myself", "", "14"));
    assertThat(places(posts, "501", "502"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by OUTSIDE",
            "11 COMPANY 501 with nordwind in 10, begun by OUTSIDE",
            "12 CUSTOMER 501 with nordwind in 10, begun by OUTSIDE",
            "13 CUSTOMER 501 with nordwind in 10, begun by OUTSIDE",
            "14 CUSTOMER 502 with nordwind in 14, begun by OUTSIDE");
  }

  @Test
  @DisplayName("join an answer without a link to the one question of that customer that is open")
  void joinLooseAnswers() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind where is my bag", "", ""),
            post(11, "Nordwind", "@501 It comes tonight", "", ""),
            post(12, "501", "It did not", "", "11"),
            post(13, "Nordwind", "@501 Sorry", "", ""),
            post(20, "502", "@Nordwind where is my trunk", "", ""),
            post(21, "Nordwind", "@502 It comes tomorrow", "", "99"),
            post(30, "503", "@Nordwind after all", "", ""),
            post(29, "Nordwind", "@503 Good morning", "", ""));
    assertThat(places(posts, "501", "502", "503"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "11 COMPANY 501 with nordwind in 10, begun by CUSTOMER",
            "12 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER",
            "13 COMPANY 501 with nordwind in 10, begun by CUSTOMER",
            "20 CUSTOMER 502 with nordwind in 20, begun by CUSTOMER",
            "21 COMPANY 502 with nordwind in 20, begun by CUSTOMER",
            "30 CUSTOMER 503 with nordwind in 30, begun by CUSTOMER",
            "29 COMPANY 503 with nordwind in 29, begun by COMPANY");
  }

  @Test
  @DisplayName("do not say which of several open questions an answer without a link is to")
  void unseenAnswers() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind where is my bag", "", ""),
            post(11, "501", "@Nordwind and my trunk", "", ""),
            post(12, "Nordwind", "@501 It comes tonight", "", ""),
            post(13, "501", "@Nordwind a third thing", "", ""));
    assertThat(places(posts, "501"))
        .containsExactly(
            "10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER, reply unseen",
            "11 CUSTOMER 501 with nordwind in 11, begun by CUSTOMER, reply unseen",
            "12 COMPANY 501 with nordwind in 12, begun by COMPANY",
            "13 CUSTOMER 501 with nordwind in 13, begun by CUSTOMER");
  }

  @Test
  @DisplayName("never take a question for unanswered whose answer could not be read")
  void rejectedAnswers() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@Nordwind where is my bag", "", ""),
            post(11, "Nordwind", "It comes tonight", "", "10").replace("2017", "one year"));
    assertThat(places(posts, "501"))
        .containsExactly("10 CUSTOMER 501 with nordwind in 10, begun by CUSTOMER, reply unseen");
  }

  @Test
  @DisplayName("keep the handles of companies in the text, and no one else's")
  void maskPeople() throws Exception {
    List<SupportPost> posts =
        read(
            post(10, "501", "@nordwind @Kestrel_Air @annlee @502 help", "", ""),
            post(11, "Kestrel_Air", "@501 @annlee Gladly", "", "10"));
    assertThat(posts)
        .map(SupportPost::text)
        .containsExactly("@nordwind @Kestrel_Air @person @person help", "@person @person Gladly");
  }

  @Test
  @DisplayName("come out the same whatever the order of the posts")
  void areIndependentOfOrder() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> rows = new ArrayList<>();
      String[] authors = {"501", "502", "503", "Nordwind", "SudAvia", "Kestrel_Air"};
      String[] texts = {"@Nordwind a", "@SudAvia @Nordwind b", "@502 c", "@Kestrel_Air d", "e"};
      for (int i = 0; i < 40; i++) {
        int id = 10 + random.nextInt(45);
        String replyTo = random.nextInt(3) == 0 ? "" : "" + (10 + random.nextInt(50));
        rows.add(
            post(
                id,
                authors[random.nextInt(authors.length)],
                texts[random.nextInt(texts.length)],
                "" + (10 + random.nextInt(60)),
                replyTo));
      }
      Set<SupportPost> first = withoutLines(read(rows));
      Collections.shuffle(rows, random);
      assertThat(withoutLines(read(rows))).as("seed %d", seed).isEqualTo(first);
    }
  }

  private static Set<SupportPost> withoutLines(List<SupportPost> posts) {
    Set<SupportPost> set = new HashSet<>();
    for (SupportPost post : posts) {
      set.add(
          new SupportPost(
              post.id(),
              post.input(),
              0,
              post.channel(),
              post.company(),
              post.sector(),
              post.unknownCompany(),
              post.speaker(),
              post.role(),
              post.person(),
              post.conversation(),
              post.inReplyTo(),
              post.origin(),
              post.time(),
              post.text(),
              post.statedLanguage(),
              post.followers(),
              post.repost(),
              post.replyUnseen(),
              post.responsesObserved(),
              post.collected(),
              false,
              null,
              false));
    }
    return set;
  }

  @Test
  @DisplayName("as long as a file are followed in time that grows with their length")
  void followLongThreads() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int id = 1; id <= 10_000; id++) {
      String author = id % 2 == 0 ? "501" : "502";
      rows.add(post(id, author, "on and on", "", id == 1 ? "" : "" + (id - 1)));
    }
    List<SupportPost> posts = read(rows);
    assertThat(posts).extracting(SupportPost::conversation).containsOnly("twitter:1");
    assertThat(posts).hasSize(10_000);
  }
}
