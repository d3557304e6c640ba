package gangway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordReaderTest {
  /** Two customers with one page; one message edited, one that is no event of a message. */
  private static final List<String> MESSAGES =
      List.of(
          """
          {"object":"page","entry":[{"id":"900100","messaging":[
            {"sender":{"id":"501"},"recipient":{"id":"900100"},"timestamp":1772442000000,"message":{"mid":"m1","text":"My bag, @Nordwind? It is AB12CD."}},
            {"sender":{"id":"900100"},"recipient":{"id":"501"},"timestamp":1772442060000,"message":{"mid":"m2","text":"Which one?"}}]}]}
          """,
          """
          {"object":"page","entry":[{"id":"900100","messaging":[
            {"sender":{"id":"501"},"recipient":{"id":"900100"},"timestamp":1772442120000,"message_edit":{"mid":"m1","text":"My red bag?","num_edit":1}},
            {"sender":{"id":"501"},"recipient":{"id":"900100"},"message":{"mid":"m3","text":"When?"}}]}]}
          """,
          """
          {"object":"page","entry":[{"id":"777","messaging":[
            {"sender":{"id":"777"},"recipient":{"id":"502"},"timestamp":1772442180000,"message":{"mid":"m4","text":"We cancelled your trip"}}]}]}
          """);

  private static final String HEADER =
      "airline_name,author,route,date,content,overall_rating,cabin_staff_rating\n";
  private static final List<String> REVIEWS =
      List.of(
          "nordwind,Ann,NA,2015-02-03,Kind,8,4\n",
          "kestrel,Bo,A to B,2015-02-04,Rude,2,1\n",
          "nordwind,Cy,NA,2015-02-30,Kind,8,4\n");

  @Test
  void messages_read_one_at_a_time_are_what_they_are_in_a_file() throws Exception {
    assertSame(
        "facebook-webhook-messages",
        oneByOne("facebook-webhook-messages", MESSAGES),
        String.join("", MESSAGES));
  }

  @Test
  void reviews_read_one_at_a_time_are_what_they_are_in_a_file() throws Exception {
    List<String> messages = REVIEWS.stream().map(HEADER::concat).toList();
    assertSame(
        "skytrax-2015", oneByOne("skytrax-2015", messages), HEADER + String.join("", REVIEWS));
  }

  /** But for the line, which counts within a message or within the file. */
  private static void assertSame(String format, List<Outcome> outcomes, String file)
      throws Exception {
    assertThat(outcomes)
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("voice.line", "line")
                .build())
        .containsExactlyElementsOf(Reading.outcomes(format, "none", file));
  }

  @Test
  void a_record_alone_tells_who_speaks_with_which_company_in_which_conversation() throws Exception {
    List<SupportPost> posts = Reading.posts(oneByOne("facebook-webhook-messages", MESSAGES));
    assertThat(posts)
        .extracting(
            SupportPost::company,
            SupportPost::unknownCompany,
            SupportPost::person,
            SupportPost::conversation,
            SupportPost::origin)
        .containsExactly(
            tuple("nordwind", null, person("501"), "messenger:501 900100", ThreadOrigin.CUSTOMER),
            tuple("nordwind", null, person("501"), "messenger:501 900100", ThreadOrigin.COMPANY),
            tuple("nordwind", null, person("501"), "messenger:501 900100", ThreadOrigin.CUSTOMER),
            tuple(null, "777", person("502"), "messenger:502 777", ThreadOrigin.COMPANY));
  }

  private static String person(String id) {
    return Reading.pseudonym("messenger", id);
  }

  @Test
  void the_company_of_the_input_counts_whatever_the_records_say() throws Exception {
    Input input = Input.parse(Kind.SUPPORT, "facebook-webhook-messages@sudavia=topic");
    RecordReader reader =
        RecordReader.of(
            input, Format.load(input.format()), Reading.registry(), Reading.pseudonymiser());
    assertThat(Reading.posts(reader.read(MESSAGES.get(2).getBytes(UTF_8))))
        .extracting(SupportPost::company)
        .containsExactly("sudavia");
  }

  @Test
  void a_message_that_cannot_be_used_is_one_rejected_record() throws Exception {
    assertThat(oneByOne("facebook-webhook-messages", List.of("ring +44 20 7946 0958", "")))
        .containsExactly(
            new Rejected(
                "facebook-webhook-messages=none",
                1,
                "unusable-message",
                null,
                null,
                "this is not JSON; expected a JSON object with records at /entry",
                "ring [phone]"),
            new Rejected(
                "facebook-webhook-messages=none",
                1,
                "unusable-message",
                null,
                null,
                "it holds no records; expected a JSON object with records at /entry",
                ""));
  }

  @Test
  void records_whose_conversation_only_the_file_tells_are_refused() {
    assertThatThrownBy(() -> oneByOne("twcs", List.of("")))
        .isInstanceOf(IntakeException.class)
        .hasMessage(
            "twcs=none: who speaks to whom shows only in a whole file; expected a format whose records name company and conversation themselves");
  }

  @ParameterizedTest
  @CsvSource({
    "skytrax-2015, true",
    "crowdflower-airline, true",
    "facebook-webhook-messages, true",
    "facebook-webhook-comments, false",
    "facebook-conversations, false",
    "twcs, false"
  })
  void what_stands_alone_has_no_links_and_names_company_and_participants(
      String format, boolean alone) throws Exception {
    assertThat(Format.load(format).recordsStandAlone()).isEqualTo(alone);
  }

  private static List<Outcome> oneByOne(String format, List<String> messages) throws Exception {
    Format loaded = Format.load(format);
    RecordReader reader =
        RecordReader.of(
            new Input(loaded.kind(), format, null, null, "none"),
            loaded,
            Reading.registry(),
            Reading.pseudonymiser());
    List<Outcome> outcomes = new ArrayList<>();
    for (String message : messages) {
      outcomes.addAll(reader.read(message.getBytes(UTF_8)));
    }
    return outcomes;
  }
}
