package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.voice.Collected;
import gangway.voice.Review;
import gangway.voice.SupportPost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An import")
final class ImportTest {
  private static final String REVIEWS =
      "airline_name,author,route,date,content,overall_rating,cabin_staff_rating\n";

  @Test
  @DisplayName("rejects a record that cannot be read, and says where, why and what was expected")
  void rejects() throws Exception {
    String text =
        REVIEWS
            + "nordwind,Ann,NA,2015-02-30,\"ring me on +44 20 7946 0958\",8,4\n"
            + "nordwind,Ann,NA,,Kind,8,4\n"
            + "nordwind,Ann,NA,2015-02-03,Kind,8,9\n"
            + "nordwind,Ann,NA,1015-02-03,Kind,8,4\n"
            + "nordwind,Ann,NA,2015-02-03,Kind,8,4\n"
            + "nordwind,Ann,NA,2015-02-03,\"Kind,8,4\n";
    String input = "skytrax-2015=x.csv";
    String time = "a time such as 2026-07-01T11:00:00Z";
    List<Outcome> outcomes = Reading.outcomes("skytrax-2015", "x.csv", text);
    assertThat(Reading.reviews(outcomes)).hasSize(1);
    assertThat(Reading.rejected(outcomes))
        .containsExactly(
            new Rejected(
                input,
                2,
                "bad-time",
                "date",
                "2015-02-30",
                time,
                "nordwind,Ann,NA,2015-02-30,\"ring me on [phone]\",8,4"),
            new Rejected(
                input, 3, "missing-field", "date", null, time, "nordwind,Ann,NA,,Kind,8,4"),
            new Rejected(
                input,
                4,
                "bad-rating",
                "cabin_staff_rating",
                "9",
                "a number from 1 to 5",
                "nordwind,Ann,NA,2015-02-03,Kind,8,9"),
            new Rejected(
                input,
                5,
                "bad-time",
                "date",
                "1015-02-03",
                time,
                "nordwind,Ann,NA,1015-02-03,Kind,8,4"),
            new Rejected(
                input,
                7,
                "unclosed-quote",
                null,
                null,
                "a closing quote before the end of the file",
                "nordwind,Ann,NA,2015-02-03,\"Kind,8,4"));
  }

  @Test
  @DisplayName("rejects an id that a spreadsheet has rounded")
  void rejectsRoundedIds() throws Exception {
    String text =
        """
        id,created_at,full_text,screen_name,in_reply_to
        1.13117E+18,2024-07-17 16:20:27,hello,ann,null
        """;
    assertThat(Reading.rejected(Reading.outcomes("tweets-export", "t.csv", text)))
        .extracting(Rejected::reason, Rejected::field, Rejected::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("rounded-id", "id", "1.13117E+18"));
  }

  @ParameterizedTest
  @DisplayName("of a file that cannot be used at all is refused in one sentence")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skytrax-2015 | ''                     | x.csv: the file is empty; expected a header row and data
          skytrax-2015 | airline_nam,date       | x.csv, line 1: column 'author' (for author) is missing; column 'airline_name' (for company) is missing; did you mean 'airline_nam'?; column 'route' (for unit) is missing; column 'content' (for text) is missing; column 'cabin_staff_rating' (for staffRating) is missing; column 'overall_rating' (for overallRating) is missing; the columns are: airline_nam, date; a mapping file that extends skytrax-2015 can name others
          tweets-flat  | ''                     | x.csv: the file is empty; expected one JSON object on the line
          facebook-comments | id,text           | x.csv, line 1: this is not JSON; expected a JSON object with records at /data
          """)
  void refuses(String format, String text, String message) {
    assertThatThrownBy(() -> Reading.outcomes(format, "x.csv", text))
        .isInstanceOf(IntakeException.class)
        .hasMessage(message);
  }

  @Test
  @DisplayName("of a file that does not exist is refused")
  void refusesMissingFiles(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("none.csv");
    Format format = Format.load("twcs");
    Input input = new Input(Kind.SUPPORT, "twcs", null, null, file.toString());
    assertThatThrownBy(
            () ->
                Import.open(
                    input, format, Bytes.of(file), Reading.registry(), Reading.pseudonymiser()))
        .isInstanceOf(IntakeException.class)
        .hasMessage(file + ": no such file; expected a file to read");
  }

  @Test
  @DisplayName("of the wrong kind is refused")
  void refusesOtherKinds() throws Exception {
    Format format = Format.load("twcs");
    assertThatThrownBy(
            () ->
                Reading.outcomes(
                    format, new Input(Kind.REVIEWS, "twcs", null, null, "x"), new byte[0]))
        .isInstanceOf(IntakeException.class)
        .hasMessage("twcs=x: the format holds support; expected one that holds reviews");
  }

  @Test
  @DisplayName("may be told which company all of a file is about")
  void takesOneCompany() throws Exception {
    byte[] reviews =
        (REVIEWS + "kestrel,Ann,NA,2015-02-03,Kind,8,4\n").getBytes(StandardCharsets.UTF_8);
    Input about = Input.parse(Kind.REVIEWS, "skytrax-2015@sudavia=x.csv");
    assertThat(Reading.reviews(Reading.outcomes(Format.load("skytrax-2015"), about, reviews)))
        .extracting(Review::company)
        .containsExactly("sudavia");
    byte[] posts =
        """
        tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
        1,501,True,Tue Oct 31 22:10:47 +0000 2017,hello,,
        2,KestrelHelp,False,Tue Oct 31 22:10:47 +0000 2017,hello,,1
        """
            .getBytes(StandardCharsets.UTF_8);
    Input posted = Input.parse(Kind.SUPPORT, "twcs@sudavia=x.csv");
    assertThat(Reading.posts(Reading.outcomes(Format.load("twcs"), posted, posts)))
        .extracting(SupportPost::company)
        .containsExactly("sudavia", "sudavia");
    Input unknown = Input.parse(Kind.SUPPORT, "twcs@sudavja=x.csv");
    assertThatThrownBy(() -> Reading.outcomes(Format.load("twcs"), unknown, posts))
        .isInstanceOf(IntakeException.class)
        .hasMessage("twcs=x.csv: the registry has no company 'sudavja'; did you mean 'sudavia'?");
  }

  @Test
  @DisplayName("gives the same review the same id, whatever file it is in")
  void identifiesByContent() throws Exception {
    String a = "nordwind,Ann,NA,2015-02-03,Kind,8,4\n";
    String b = "Nordwind Air,Ann,A to B,2015-02-03,Kind,9,4\n";
    String c = "nordwind,Bo,NA,2015-02-03,Kind,8,4\n";
    List<Review> reviews =
        Reading.reviews(Reading.outcomes("skytrax-2015", "x.csv", REVIEWS + a + b + c));
    assertThat(reviews.get(0).id()).isEqualTo(reviews.get(1).id());
    assertThat(reviews.get(0).id()).isNotEqualTo(reviews.get(2).id());
  }

  @Test
  @DisplayName("is named by the user as FORMAT=PATH or FORMAT@COMPANY=PATH")
  void isParsed() throws Exception {
    assertThat(Input.parse(Kind.REVIEWS, "a/b.json@nordwind=c/d=e.csv"))
        .isEqualTo(new Input(Kind.REVIEWS, "a/b.json", "nordwind", null, "c/d=e.csv"));
    assertThat(Input.parse(Kind.REVIEWS, "twcs=c/d.csv"))
        .isEqualTo(new Input(Kind.REVIEWS, "twcs", null, null, "c/d.csv"));
    assertThat(Input.parse(Kind.SUPPORT, "tweets-flat:all-mentions=c/d.csv"))
        .isEqualTo(new Input(Kind.SUPPORT, "tweets-flat", null, Collected.ALL_MENTIONS, "c/d.csv"));
    assertThat(Input.parse(Kind.SUPPORT, "C:/m.json@nordwind:answered=c/d.csv"))
        .isEqualTo(new Input(Kind.SUPPORT, "C:/m.json", "nordwind", Collected.ANSWERED, "c/d.csv"));
    assertThatThrownBy(() -> Input.parse(Kind.SUPPORT, "twcs:adressed=x"))
        .isInstanceOf(IntakeException.class)
        .hasMessage(
            "'twcs:adressed=x': 'adressed' is no way of collecting posts; did you mean 'addressed'?; expected one of all-mentions, addressed, answered, unknown");
    for (String wrong : List.of("twcs", "=x", "twcs=", "@a=x", "twcs@=x")) {
      assertThatThrownBy(() -> Input.parse(Kind.REVIEWS, wrong))
          .isInstanceOf(IntakeException.class)
          .hasMessageStartingWith("'" + wrong + "' is not an input; expected");
    }
  }
}
