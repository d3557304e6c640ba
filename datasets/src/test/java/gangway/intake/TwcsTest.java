package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The format twcs")
final class TwcsTest {
  private static final String PUBLISHED =
      """
      tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
      10,5001,True,Tue Oct 31 22:10:47 +0000 2017,@Nordwind my bag is not here &amp; nobody knows,11,
      11,Nordwind,False,Tue Oct 31 22:15:00 +0000 2017,"@5001 So sorry, which flight was it? *AK",,10
      """;

  private static final String BY_PANDAS =
      """
      ,text,in_response_to_tweet_id,tweet_id,author_id,inbound,created_at,response_tweet_id
      0,@Nordwind my bag is not here &amp; nobody knows,,10.0,5001,True,Tue Oct 31 22:10:47 +0000 2017,11
      1,"@5001 So sorry, which flight was it? *AK",10.0,11.0,Nordwind,False,Tue Oct 31 22:15:00 +0000 2017,
      """;

  @Test
  @DisplayName("gives whole posts, masked and threaded")
  void givesWholePosts() throws Exception {
    String customer = Reading.pseudonym("twitter", "5001");
    SupportPost question =
        new SupportPost(
            "twitter:10",
            "twcs=twcs.csv",
            2,
            "twitter",
            "nordwind",
            "airline",
            null,
            Speaker.CUSTOMER,
            Role.CUSTOMER,
            customer,
            "twitter:10",
            null,
            ThreadOrigin.CUSTOMER,
            Instant.parse("2017-10-31T22:10:47Z"),
            "@Nordwind my bag is not here & nobody knows",
            null,
            null,
            false,
            false,
            true,
            Collected.ANSWERED,
            false,
            null,
            false);
    SupportPost answer =
        new SupportPost(
            "twitter:11",
            "twcs=twcs.csv",
            3,
            "twitter",
            "nordwind",
            "airline",
            null,
            Speaker.COMPANY,
            Role.CUSTOMER,
            customer,
            "twitter:10",
            "twitter:10",
            ThreadOrigin.CUSTOMER,
            Instant.parse("2017-10-31T22:15:00Z"),
            "@person So sorry, which flight was it? *AK",
            null,
            null,
            false,
            false,
            true,
            Collected.ANSWERED,
            false,
            null,
            false);
    assertThat(Reading.outcomes("twcs", "twcs.csv", PUBLISHED))
        .containsExactly(new Accepted(question), new Accepted(answer));
  }

  @Test
  @DisplayName("reads a copy that pandas has written like the one that was published")
  void readsPandas() throws Exception {
    assertThat(Reading.outcomes("twcs", "twcs.csv", BY_PANDAS))
        .isEqualTo(Reading.outcomes("twcs", "twcs.csv", PUBLISHED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RT @Nordwind: We fly to Bergen                  | true
          RT: @Nordwind We fly to Bergen                  | true
          rt @Nordwind We fly to Bergen                   | true
          MT @Nordwind We fly                             | true
          “@Nordwind: We fly to Bergen”                   | true
          “@Nordwind We fly to Bergen” via @ann           | true
          haha RT @Nordwind: We fly to Bergen             | true
          Retweet de @Nordwind : On vole                  | true
          🔁 @Nordwind We fly                             | true
          Please can you help me? RT @ann: lost my bag    | false
          @Nordwind is this true? https://t.co/abc        | false
          @Nordwind “we fly to Bergen” you said           | false
          Mt @ the airport                                | false
          """)
  void what_is_passed_on_by_hand_is_a_repost(String text, boolean repost) throws Exception {
    String csv =
        "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
            + "1,501,True,Tue Oct 31 22:10:00 +0000 2017,\"%s\",,\n".formatted(text);

    assertThat(Reading.posts(Reading.outcomes("twcs", "t.csv", csv)))
        .extracting(SupportPost::repost)
        .containsExactly(repost);
  }
}
