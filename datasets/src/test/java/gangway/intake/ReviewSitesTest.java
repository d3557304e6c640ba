package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A review site's or survey tool's export")
final class ReviewSitesTest {
  private static String line(Review r) {
    String company = r.company() == null ? "?" + r.unknownCompany() : r.company();
    return "%s %s %s %s %s %s [%s]"
        .formatted(
            company,
            r.role(),
            r.time(),
            r.staffRating(),
            r.overallRating(),
            r.statedLanguage(),
            r.text());
  }

  static List<Arguments> exports() {
    return List.of(
        Arguments.of(
            "booking",
            """
            hotel_name,room_type_block,num_of_days_stayed,traveller_type,review_score_badge,review_text_positive,review_text_negative,review_date
            The Kestrel,King,2,Couple,"\n 10 \n",Kind porters,N/A,"\nSeptember 2022\n"
            """,
            "?The Kestrel CUSTOMER 2022-09-01T00:00:00Z null 1.0 null [Kind porters]"),
        Arguments.of(
            "booking-fr",
            """
            Content,Country,Score,Positive,Negative,Date
            Bien,France,"Avec une note de 5,5",Accueil,,Commentaire envoyé le 5 août 2024
            """,
            "nordwind CUSTOMER 2024-08-05T00:00:00Z null 0.5 null [Bien\n\nAccueil]"),
        Arguments.of(
            "glassdoor",
            """
            firm,date_review,location,overall_rating,headline,pros,cons
            Nordwind Air,28/1/2016,Oslo,4,Fair,Good people,Long days
            """,
            "nordwind EMPLOYEE 2016-01-28T00:00:00Z null 0.75 null [Fair\n\nGood people\n\nLong days]"),
        Arguments.of(
            "tripadvisor",
            """
            {"data":[{"id":7,"lang":"fr","published_date":"2024-05-01T10:00:00Z","rating":5,"title":"Ah","text":"Oh",
             "subratings":{"0":{"name":"Rooms","value":"1"},"5":{"name":"Service","value":"4"}}}]}
            """,
            "nordwind CUSTOMER 2024-05-01T10:00:00Z 0.75 1.0 fr [Ah\n\nOh]"),
        Arguments.of(
            "tripadvisor-airlines",
            """
            title,departure,destination,type_of_route,review_text,travel_date,review_date,rating,legroom_rating,customer_service_rating
            Ah,Oslo,Bergen,Domestic,Kind crew,May 2019,"May 21, 2019",4.0,,5.0
            """,
            "nordwind CUSTOMER 2019-05-21T00:00:00Z 1.0 0.75 null [Ah\n\nKind crew]"),
        Arguments.of(
            "tripadvisor-fr",
            """
            {"nom":"Nordwind","note_service":4.5,"avis":[{"pseudo":"Ann L","titre_review":"Ah","nb_etoiles":4,
             "date":"14 décembre 2024","experience":"family","review":"Quel accueil"}]}
            """,
            "nordwind CUSTOMER 2024-12-14T00:00:00Z null 0.75 null [Ah\n\nQuel accueil]"),
        Arguments.of(
            "trustpilot",
            """
            {"reviews":[{"id":"a","stars":1,"title":"No","text":"Never","language":"en",
             "createdAt":"2024-05-01T10:00:00.000Z","consumer":{"id":"c"},
             "businessUnit":{"id":"b","identifyingName":"nordwind.air"}}]}
            """,
            "nordwind CUSTOMER 2024-05-01T10:00:00Z null 0.0 en [No\n\nNever]"),
        Arguments.of(
            "google-business",
            """
            {"reviews":[{"reviewId":"a","starRating":"THREE","createTime":"2024-05-01T10:00:00.123456789Z",
             "comment":"(Translated by Google) Fine\\n\\n(Original)\\nBien"}]}
            """,
            "nordwind CUSTOMER 2024-05-01T10:00:00.123456789Z null 0.5 null [Bien]"),
        Arguments.of(
            "typeform",
            """
            {"items":[{"token":"a","submitted_at":"2024-05-01T10:00:00Z","hidden":{"language":"fr"},"answers":[
             {"field":{"ref":"staff_rating"},"type":"number","number":5},
             {"field":{"ref":"staff_comment"},"type":"text","text":"Charmants"}]}]}
            """,
            "nordwind CUSTOMER 2024-05-01T10:00:00Z 1.0 null fr [Charmants]"),
        Arguments.of(
            "surveymonkey",
            """
            Respondent ID,End Date,Email Address,staff_rating,comment
            ,,,,Open-Ended Response
            11,05/01/2024 10:00:00 PM,a@mail.example.org,2,Late
            """,
            "nordwind CUSTOMER 2024-05-01T22:00:00Z 0.25 null null [Late]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  @DisplayName("is read by its format")
  void isRead(String format, String text, String expected) throws Exception {
    assertThat(Reading.outcomes(format, "nordwind.x", text)).hasSize(1);
    assertThat(Reading.reviews(Reading.outcomes(format, "nordwind.x", text)))
        .map(ReviewSitesTest::line)
        .containsExactly(expected);
  }

  @Test
  @DisplayName("of Messenger, downloaded, has its accents back, and the page known by its name")
  void facebookDownload() throws Exception {
    String text =
        """
        {"participants":[{"name":"Ren\\u00c3\\u00a9e"},{"name":"900100"}],"thread_path":"inbox/r_1","messages":[
          {"sender_name":"900100","timestamp_ms":1714557660000,"content":"Bonjour Ren\\u00c3\\u00a9e"},
          {"sender_name":"Ren\\u00c3\\u00a9e","timestamp_ms":1714557600000,"content":"\\u00c3\\u00a0 quelle heure ?"}]}
        """;
    String person = Reading.pseudonym("messenger", "renée");
    assertThat(Reading.posts(Reading.outcomes("facebook-download", "m.json", text)))
        .map(
            (SupportPost p) ->
                "%s %s %s %s %s %s"
                    .formatted(
                        p.company(),
                        p.speaker(),
                        p.person(),
                        p.conversation(),
                        p.origin(),
                        p.text()))
        .containsExactly(
            "nordwind COMPANY " + person + " messenger:inbox/r_1 CUSTOMER Bonjour Renée",
            "nordwind CUSTOMER " + person + " messenger:inbox/r_1 CUSTOMER à quelle heure ?");
  }
}
