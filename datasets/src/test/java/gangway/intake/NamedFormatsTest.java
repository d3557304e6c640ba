package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.voice.Review;
import gangway.voice.Role;
import gangway.voice.Solicitation;
import gangway.voice.SupportPost;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The format")
final class NamedFormatsTest {
  private static String line(SupportPost post) {
    return String.join(
        " | ",
        post.id(),
        post.company() == null ? "?" + post.unknownCompany() : post.company(),
        post.speaker().toString(),
        String.valueOf(post.person()),
        post.conversation(),
        String.valueOf(post.inReplyTo()),
        post.origin().toString(),
        post.time().toString(),
        String.valueOf(post.statedLanguage()),
        post.repost() ? "repost" : "post",
        post.text());
  }

  @Test
  @DisplayName("tweets-flat learns a company's id from its own posts")
  void tweetsFlat() throws Exception {
    String text =
        """
        {"id":"10","created_at":"2019-05-22T12:20:02Z","author_id":"501","author_handle":null,"lang":"in","text":"and my bag?","in_reply_to_status_id":"9","in_reply_to_user_id":"77","mentioned":["502"],"hashtags":[],"quoted_status_id":null}
        {"id":"11","created_at":"2019-05-22T12:30:00Z","author_id":"77","author_handle":"nordwind","lang":"en","text":"On its way &lt;3","in_reply_to_status_id":"8","in_reply_to_user_id":"501","mentioned":["501"],"hashtags":[],"quoted_status_id":null}
        {"id":"12","created_at":"2019-05-22T12:40:00Z","author_id":"503","author_handle":null,"lang":"und","text":"","in_reply_to_status_id":null,"in_reply_to_user_id":null,"mentioned":["SudAvia"],"hashtags":[],"quoted_status_id":null}
        """;
    String a = Reading.pseudonym("twitter", "501");
    String c = Reading.pseudonym("twitter", "503");
    assertThat(Reading.posts(Reading.outcomes("tweets-flat", "t.jsonl", text)))
        .map(NamedFormatsTest::line)
        .containsExactly(
            "twitter:10 | nordwind | CUSTOMER | %s | twitter:9 | twitter:9 | OUTSIDE | 2019-05-22T12:20:02Z | id | post | and my bag?"
                .formatted(a),
            "twitter:11 | nordwind | COMPANY | %s | twitter:8 | twitter:8 | OUTSIDE | 2019-05-22T12:30:00Z | en | post | On its way <3"
                .formatted(a),
            "twitter:12 | sudavia | CUSTOMER | %s | twitter:12 | null | CUSTOMER | 2019-05-22T12:40:00Z | null | post | "
                .formatted(c));
  }

  @Test
  @DisplayName("tweets-export knows companies by their handles, and null for nothing")
  void tweetsExport() throws Exception {
    String text =
        """
        id,created_at,full_text,screen_name,name,user_id,in_reply_to,retweeted_status,quoted_status,reply_count
        10,2024-07-17 16:20:27 +02:00,"@Nordwind bonjour,\\nrien ne marche",Ann_Lee,Ann,501,null,null,null,1
        11,2024-07-17 16:25:27 +02:00,"@Ann_Lee Bonjour Ann !",NordwindHelp,Nordwind,77,10,null,null,0
        12,2024-07-18 09:00:00 +02:00,RT @Nordwind: bienvenue à bord,Ann_Lee,Ann,501,null,9,null,0
        """;
    String ann = Reading.pseudonym("twitter", "ann_lee");
    assertThat(Reading.posts(Reading.outcomes("tweets-export", "t.csv", text)))
        .map(NamedFormatsTest::line)
        .containsExactly(
            "twitter:10 | nordwind | CUSTOMER | %s | twitter:10 | null | CUSTOMER | 2024-07-17T14:20:27Z | null | post | @Nordwind bonjour,\nrien ne marche"
                .formatted(ann),
            "twitter:11 | nordwind | COMPANY | %s | twitter:10 | twitter:10 | CUSTOMER | 2024-07-17T14:25:27Z | null | post | @person Bonjour Ann !"
                .formatted(ann),
            "twitter:12 | nordwind | CUSTOMER | %s | twitter:12 | null | CUSTOMER | 2024-07-18T07:00:00Z | null | repost | RT @Nordwind: bienvenue à bord"
                .formatted(ann));
  }

  @Test
  @DisplayName("tweets-export takes who answers very many people for a company, and names it")
  void tweetsExportUnknownCompany() throws Exception {
    StringBuilder text = new StringBuilder("id,created_at,full_text,screen_name,in_reply_to\n");
    for (int i = 0; i < 25; i++) {
      text.append("%d,2024-07-17 10:00:00,hello?,guest%d,null%n".formatted(100 + i, i));
      text.append(
          "%d,2024-07-17 11:00:00,@guest%d hi,KestrelHelp,%d%n".formatted(200 + i, i, 100 + i));
    }
    text.append("300,2024-07-17 11:00:00,@guest1 me too,guest2,101\n");
    List<SupportPost> posts =
        Reading.posts(Reading.outcomes("tweets-export", "t.csv", text.toString()));
    assertThat(posts).extracting(SupportPost::unknownCompany).containsOnly("KestrelHelp");
    assertThat(posts).filteredOn(post -> post.speaker().name().equals("COMPANY")).hasSize(25);
  }

  @Test
  @DisplayName("crowdflower-airline holds no posts of companies, and says so")
  void crowdflower() throws Exception {
    String text =
        """
        tweet_id,airline_sentiment,airline_sentiment_confidence,negativereason,airline,name,retweet_count,text,tweet_created
        570306133677760513,neutral,1,,Nordwind Air,ann,0,@NordwindHelp &amp; again,2015-02-24 11:35:52 -0800
        570306133677760514,neutral,1,,Kestrel,ann,0,@Kestrel hm,2015-02-24 11:35:53 -0800
        """;
    List<SupportPost> posts =
        Reading.posts(Reading.outcomes("crowdflower-airline", "Tweets.csv", text));
    String ann = Reading.pseudonym("twitter", "ann");
    assertThat(posts)
        .map(NamedFormatsTest::line)
        .containsExactly(
            "twitter:570306133677760513 | nordwind | CUSTOMER | %s | twitter:570306133677760513 | null | CUSTOMER | 2015-02-24T19:35:52Z | null | post | @NordwindHelp & again"
                .formatted(ann),
            "twitter:570306133677760514 | ?Kestrel | CUSTOMER | %s | twitter:570306133677760514 | null | CUSTOMER | 2015-02-24T19:35:53Z | null | post | @person hm"
                .formatted(ann));
    assertThat(posts).extracting(SupportPost::responsesObserved).containsOnly(false);
  }

  @Test
  @DisplayName("skytrax-2015 maps stars to [0,1], and 0 and NA to none")
  void skytrax2015() throws Exception {
    String text =
        """
        airline_name,link,title,author,author_country,date,content,aircraft,type_traveller,cabin_flown,route,overall_rating,seat_comfort_rating,cabin_staff_rating,recommended
        nordwind-air,/x,t,Ann Lee,Chile,2015-03-17,The crew were kind.,NA,NA,Economy,NA,10,NA,4,1
        Sud Avia,/x,t,Bo,Chile,2015-03-18,"Late, and no word.",NA,NA,Economy,A to B,1,NA,0,0
        kestrel,/x,t,NA,Chile,2015-03-18,Fine.,NA,NA,Economy,NA,NA,NA,NA,0
        """;
    List<Review> reviews = Reading.reviews(Reading.outcomes("skytrax-2015", "x.csv", text));
    assertThat(reviews.get(0))
        .isEqualTo(
            new Review(
                reviews.get(0).id(),
                "skytrax-2015=x.csv",
                2,
                "skytrax",
                "nordwind",
                "airline",
                null,
                Solicitation.UNPROMPTED,
                Role.CUSTOMER,
                Reading.pseudonym("skytrax", "Ann Lee"),
                null,
                Instant.parse("2015-03-17T00:00:00Z"),
                "The crew were kind.",
                0.75,
                1.0,
                null));
    assertThat(reviews).extracting(Review::company).containsExactly("nordwind", "sudavia", null);
    assertThat(reviews).extracting(Review::unknownCompany).containsExactly(null, null, "kestrel");
    assertThat(reviews).extracting(Review::staffRating).containsExactly(0.75, null, null);
    assertThat(reviews).extracting(Review::overallRating).containsExactly(1.0, 0.0, null);
    assertThat(reviews).extracting(Review::unit).containsExactly(null, "A to B", null);
    assertThat(reviews.get(2).person()).isNull();
    assertThat(reviews).extracting(Review::id).doesNotHaveDuplicates();
  }

  private static final String SKYTRAX_2023 =
      """
      ReviewID,OverallRating,ReviewHeader,Name,Datetime,VerifiedReview,ReviewBody,TypeOfTraveller,SeatType,Route,DateFlown,SeatComfort,CabinStaffService,GroundService
      0,3,\"\"\"Never again\"\"\",Ann,19th November 2023,TRUE,✅ Trip Verified | Nobody smiled.,Solo,Economy,A to B,23-Nov,1,2,1
      1,,Fine,Bo,1st May 2023,FALSE,Not Verified |  All well.,Solo,Economy,,23-May,1,,1
      """;

  @Test
  @DisplayName("skytrax-2023 takes the airline from the name of the file")
  void skytrax2023() throws Exception {
    List<Review> reviews =
        Reading.reviews(
            Reading.outcomes("skytrax-2023", "data/skytrax-nordwind-air.csv", SKYTRAX_2023));
    assertThat(reviews).extracting(Review::company).containsExactly("nordwind", "nordwind");
    assertThat(reviews)
        .extracting(Review::text)
        .containsExactly("Never again\n\nNobody smiled.", "Fine\n\nAll well.");
    assertThat(reviews)
        .extracting(Review::time)
        .containsExactly(
            Instant.parse("2023-11-19T00:00:00Z"), Instant.parse("2023-05-01T00:00:00Z"));
    assertThat(reviews).extracting(Review::staffRating).containsExactly(0.25, null);
    assertThat(reviews).extracting(Review::overallRating).containsExactly(2.0 / 9, null);
  }

  @Test
  @DisplayName("skytrax-2023 keeps reviews of an airline it does not know under the file's name")
  void skytraxOfUnknownAirline() throws Exception {
    assertThat(
            Reading.reviews(Reading.outcomes("skytrax-2023", "skytrax-kestrel.csv", SKYTRAX_2023)))
        .extracting(Review::unknownCompany)
        .containsOnly("skytrax-kestrel");
  }

  @Test
  @DisplayName("skytrax-2026 reads 4 stars as 4")
  void skytrax2026() throws Exception {
    String text =
        """
        header,author,date,place,content,aircraft,traveller_type,seat_type,route,date_flown,recommended,trip_verified,rating,seat_comfort,cabin_staff_service,food_beverages
        kind crew,Ann,23rd January 2026,Chile,✅Trip Verified|  All smiles.,,,,A to B,,yes,Not Verified,9.0,5,4 stars,3
        """;
    assertThat(Reading.reviews(Reading.outcomes("skytrax-2026", "nordwind.csv", text)))
        .map(r -> r.company() + " " + r.text() + " " + r.staffRating() + " " + r.overallRating())
        .containsExactly("nordwind kind crew\n\nAll smiles. 0.75 " + 8.0 / 9);
  }

  @Test
  @DisplayName("facebook-comments makes each comment under the page's post a conversation")
  void facebookComments() throws Exception {
    String text =
        """
        {"data": [
          {"id": "900100_1", "from": {"id": "900100", "name": "Nordwind"}, "message": "Fly with us",
           "created_time": "2026-07-01T11:00:00+0000",
           "comments": {"data": [
             {"id": "1_11", "from": {"id": "501", "name": "Ann"}, "message": "my bag?",
              "created_time": "2026-07-01T12:00:00+0000",
              "comments": {"data": [
                {"id": "1_12", "from": {"id": "900100", "name": "Nordwind"}, "message": "On its way",
                 "created_time": "2026-07-01T12:05:00+0000", "parent": {"id": "1_11"}}]}},
             {"id": "1_13", "message": "and mine", "created_time": "2026-07-01T13:00:00+0000"}]}},
          {"id": "900300_2", "from": {"id": "502", "name": "Bo"}, "message": "Hello Kestrel",
           "created_time": "2026-07-02T11:00:00+0000",
           "comments": {"data": [
             {"id": "2_21", "from": {"id": "900300", "name": "Kestrel"}, "message": "Hello Bo",
              "created_time": "2026-07-02T12:00:00+0000"}]}}
        ]}
        """;
    String ann = Reading.pseudonym("facebook-comments", "501");
    String bo = Reading.pseudonym("facebook-comments", "502");
    assertThat(Reading.posts(Reading.outcomes("facebook-comments", "f.json", text)))
        .map(post -> line(post).replace("facebook-comments:", ""))
        .containsExactly(
            "900100_1 | nordwind | COMPANY | null | 900100_1 | null | COMPANY | 2026-07-01T11:00:00Z | null | post | Fly with us",
            "1_11 | nordwind | CUSTOMER | %s | 1_11 | null | CUSTOMER | 2026-07-01T12:00:00Z | null | post | my bag?"
                .formatted(ann),
            "1_12 | nordwind | COMPANY | %s | 1_11 | 1_11 | CUSTOMER | 2026-07-01T12:05:00Z | null | post | On its way"
                .formatted(ann),
            "1_13 | nordwind | CUSTOMER | null | 1_13 | null | CUSTOMER | 2026-07-01T13:00:00Z | null | post | and mine",
            "900300_2 | ?Kestrel | CUSTOMER | %s | 900300_2 | null | CUSTOMER | 2026-07-02T11:00:00Z | null | post | Hello Kestrel"
                .formatted(bo),
            "2_21 | ?Kestrel | COMPANY | %s | 900300_2 | 900300_2 | CUSTOMER | 2026-07-02T12:00:00Z | null | post | Hello Bo"
                .formatted(bo));
  }

  private static String conversations(String page) {
    return """
    {"data": [
      {"id": "t_1", "participants": {"data": [{"id": "501", "name": "Ann"}, {"id": "PAGE", "name": "Page"}]},
       "messages": {"data": [
         {"id": "m_2", "created_time": "2026-07-01T11:05:00+0000", "message": "Which one?",
          "from": {"id": "PAGE", "name": "Page"}, "to": {"data": [{"id": "501", "name": "Ann"}]}},
         {"id": "m_1", "created_time": "2026-07-01T11:00:00+0000", "message": "My bag!",
          "from": {"id": "501", "name": "Ann"}, "to": {"data": [{"id": "PAGE", "name": "Page"}]}}]}},
      {"id": "t_2", "participants": {"data": [{"id": "502", "name": "Bo"}, {"id": "PAGE", "name": "Page"}]},
       "messages": {"data": [
         {"id": "m_3", "created_time": "2026-07-01T10:00:00+0000", "message": "Anybody?",
          "from": {"id": "502", "name": "Bo"}}],
        "paging": {"next": "https://example.org/older"}}}
    ]}
    """
        .replace("PAGE", page);
  }

  private static String version(SupportPost post) {
    return String.join(
        " | ",
        post.id(),
        post.speaker().toString(),
        String.valueOf(post.person()),
        post.conversation(),
        post.time().toString(),
        String.valueOf(post.revised()),
        post.removed() ? "removed" : post.text());
  }

  @Test
  @DisplayName("facebook-webhook-comments keeps each version of a comment")
  void facebookWebhookComments() throws Exception {
    String text =
        """
        {"object":"page","entry":[{"id":"900100","time":1772442000,"changes":[
          {"field":"feed","value":{"from":{"id":"501","name":"Ann"},"item":"comment","verb":"add","post_id":"900100_1","comment_id":"1_7","parent_id":"900100_1","created_time":1772442000,"message":"My bag is gone"}},
          {"field":"feed","value":{"from":{"id":"502"},"item":"reaction","verb":"add","post_id":"900100_1","parent_id":"900100_1","created_time":1772442000}}]}]}
        {"object":"page","entry":[{"id":"900100","time":1772442060,"changes":[
          {"field":"feed","value":{"from":{"id":"501"},"item":"comment","verb":"edited","post_id":"900100_1","comment_id":"1_7","parent_id":"900100_1","created_time":1772442000,"message":"My bag is gone, help"}}]}]}
        {"object":"page","entry":[{"id":"900100","time":1772442120,"changes":[
          {"field":"feed","value":{"from":{"id":"900100"},"item":"comment","verb":"add","post_id":"900100_1","comment_id":"1_8","parent_id":"1_7","created_time":1772442120,"message":"Where did you fly?"}},
          {"field":"feed","value":{"from":{"id":"501"},"item":"comment","verb":"remove","post_id":"900100_1","comment_id":"1_7","parent_id":"900100_1","created_time":1772442120}}]}]}
        """;
    String ann = Reading.pseudonym("facebook-comments", "501");
    assertThat(Reading.posts(Reading.outcomes("facebook-webhook-comments", "w.json", text)))
        .map(post -> version(post).replace("facebook-comments:", ""))
        .containsExactly(
            "1_7 | CUSTOMER | %s | 900100_1 | 2026-03-02T09:00:00Z | null | My bag is gone"
                .formatted(ann),
            "1_7 | CUSTOMER | %s | 900100_1 | 2026-03-02T09:00:00Z | 2026-03-02T09:01:00Z | My bag is gone, help"
                .formatted(ann),
            "1_8 | COMPANY | %s | 900100_1 | 2026-03-02T09:02:00Z | null | Where did you fly?"
                .formatted(ann),
            "1_7 | CUSTOMER | %s | 900100_1 | 2026-03-02T09:02:00Z | 2026-03-02T09:02:00Z | removed"
                .formatted(ann));
  }

  @Test
  @DisplayName("facebook-webhook-messages makes one conversation of page and person")
  void facebookWebhookMessages() throws Exception {
    String text =
        """
        {"object":"page","entry":[{"id":"900100","time":1772442000000,"messaging":[
          {"sender":{"id":"501"},"recipient":{"id":"900100"},"timestamp":1772442000000,"message":{"mid":"m1","text":"My bag?"}},
          {"sender":{"id":"900100"},"recipient":{"id":"501"},"timestamp":1772442060000,"message":{"mid":"m2","text":"Found","is_echo":true}},
          {"sender":{"id":"501"},"recipient":{"id":"900100"},"timestamp":1772442120000,"message_edit":{"mid":"m1","text":"My red bag?","num_edit":1}}]}]}
        """;
    String ann = Reading.pseudonym("messenger", "501");
    assertThat(Reading.posts(Reading.outcomes("facebook-webhook-messages", "w.json", text)))
        .map(NamedFormatsTest::version)
        .containsExactly(
            "messenger:m1 | CUSTOMER | %s | messenger:501 900100 | 2026-03-02T09:00:00Z | null | My bag?"
                .formatted(ann),
            "messenger:m2 | COMPANY | %s | messenger:501 900100 | 2026-03-02T09:01:00Z | null | Found"
                .formatted(ann),
            "messenger:m1 | CUSTOMER | %s | messenger:501 900100 | 2026-03-02T09:02:00Z | 2026-03-02T09:02:00Z | My red bag?"
                .formatted(ann));
  }

  @Test
  @DisplayName("facebook-conversations tells who began, though the newest message comes first")
  void facebookConversations() throws Exception {
    String ann = Reading.pseudonym("messenger", "501");
    String bo = Reading.pseudonym("messenger", "502");
    assertThat(
            Reading.posts(
                Reading.outcomes("facebook-conversations", "m.json", conversations("900100"))))
        .map(post -> line(post).replace("messenger:", ""))
        .containsExactly(
            "m_2 | nordwind | COMPANY | %s | t_1 | null | CUSTOMER | 2026-07-01T11:05:00Z | null | post | Which one?"
                .formatted(ann),
            "m_1 | nordwind | CUSTOMER | %s | t_1 | null | CUSTOMER | 2026-07-01T11:00:00Z | null | post | My bag!"
                .formatted(ann),
            "m_3 | nordwind | CUSTOMER | %s | t_2 | null | OUTSIDE | 2026-07-01T10:00:00Z | null | post | Anybody?"
                .formatted(bo));
  }

  @Test
  @DisplayName("facebook-conversations knows a page by its being in all conversations")
  void facebookConversationsOfUnknownPage() throws Exception {
    List<SupportPost> posts =
        Reading.posts(
            Reading.outcomes("facebook-conversations", "m.json", conversations("900300")));
    assertThat(posts)
        .map(post -> post.unknownCompany() + " " + post.speaker())
        .containsExactly("900300 COMPANY", "900300 CUSTOMER", "900300 CUSTOMER");
  }

  @Test
  @DisplayName(
      "qualtrics skips its header rows, rejects what is no answer, and takes no names over")
  void qualtrics() throws Exception {
    String text =
        """
        \uFEFFStartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,RecipientLastName,RecipientEmail,UserLanguage,staff_rating,comment,flight
        Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Last Name,Email,User Language,"How was
        the crew?",Anything else?,Flight
        "{""ImportId"":""startDate"",""timeZone"":""Z""}",x,x,x,x,x,x,x,x,x,x,x,x,x
        2026-07-01 10:00:00,2026-07-01 10:05:00,IP Address,192.0.2.7,100,True,2026-07-01 10:05:01,R_1,Lee,ann@mail.example.org,FR,5,"Un équipage
        charmant",NW12
        2026-07-01 10:00:00,2026-07-01 10:05:00,Survey Preview,192.0.2.7,100,True,2026-07-01 10:05:01,R_2,Lee,ann@mail.example.org,EN,5,x,
        2026-07-01 10:00:00,2026-07-01 10:05:00,IP Address,192.0.2.7,40,False,2026-07-01 10:05:01,R_3,Lee,ann@mail.example.org,EN,,,
        """
            .replace("\n", "\r\n");
    List<Outcome> outcomes = Reading.outcomes("qualtrics", "Nordwind crew.csv", text);
    assertThat(Reading.reviews(outcomes))
        .containsExactly(
            new Review(
                "survey:R_1",
                "qualtrics=Nordwind crew.csv",
                5,
                "survey",
                "nordwind",
                "airline",
                null,
                Solicitation.PROMPTED,
                Role.CUSTOMER,
                null,
                "NW12",
                Instant.parse("2026-07-01T10:05:01Z"),
                "Un équipage\ncharmant",
                1.0,
                null,
                "fr"));
    assertThat(Reading.rejected(outcomes))
        .containsExactly(
            new Rejected(
                "qualtrics=Nordwind crew.csv",
                7,
                "survey-preview",
                "Status",
                "Survey Preview",
                "none of 1, 17, 2, 9, Offline Survey Preview, Preview, Survey Preview, Survey Test",
                ""),
            new Rejected(
                "qualtrics=Nordwind crew.csv",
                8,
                "survey-unfinished",
                "Finished",
                "False",
                "none of 0, FALSE, False, false",
                ""));
  }
}
