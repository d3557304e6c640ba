package gangway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.voice.Review;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mapping file")
final class MappingTest {
  private static List<Review> read(String mapping, String text) throws Exception {
    Format format = Format.parse("mine.json", mapping);
    return Reading.reviews(
        Reading.outcomes(
            format,
            new Input(Kind.REVIEWS, "mine.json", null, null, "x"),
            text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("of the user's own serves wherever a format's name does")
  void servesAsFormat(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("lodge.json");
    Files.writeString(
        file,
        """
        {
          // Guests' book, typed in by hand.
          "title": "Guests' book",
          "kind": "reviews",
          "container": "csv",
          "csv": {"delimiter": ";", "encoding": "windows-1252"},
          "channel": "guest-book",
          "solicitation": "prompted",
          "role": "partner",
          "fields": {
            "company": {"constant": "Nordwind"},
            "time": {"from": "le", "formats": ["d MMMM yyyy"], "locale": "fr", "zone": "Europe/Paris",
                     "stripPrefixes": ["Commentaire envoyé le"]},
            "text": {"join": ["bien", "mal"], "with": " / ", "missing": ["RAS"]},
            "overallRating": {"from": "note", "min": 0, "max": 10, "values": {"top": "10"}},
            "language": {"constant": "fr"},
          }
        }
        """);
    Format format = Format.load(file.toString());
    String text =
        """
        le;bien;mal;note
        Commentaire envoyé le 5 septembre 2024;Accueil charmant;RAS;Avec une note de 7,5
        1er janvier 2024;;Trop bruyant;top
        """;
    List<Review> reviews =
        Reading.reviews(
            Reading.outcomes(
                format,
                new Input(Kind.REVIEWS, file.toString(), null, null, "x"),
                text.getBytes("windows-1252")));
    assertThat(reviews)
        .map(
            r ->
                "%s %s %s %s %s %s %s %s"
                    .formatted(
                        r.company(),
                        r.channel(),
                        r.solicitation(),
                        r.role(),
                        r.time(),
                        r.text(),
                        r.overallRating(),
                        r.statedLanguage()))
        .containsExactly(
            "nordwind guest-book PROMPTED PARTNER 2024-09-04T22:00:00Z Accueil charmant 0.75 fr",
            "nordwind guest-book PROMPTED PARTNER 2023-12-31T23:00:00Z Trop bruyant 1.0 fr");
  }

  @Test
  @DisplayName("may extend a named format, and change only what differs")
  void extendsNamed() throws Exception {
    String mapping =
        """
        {"extends": "skytrax-2015", "title": "Renamed columns", "csv": {"delimiter": "\\t"},
         "fields": {"text": "review", "unit": null, "staffRating": {"max": 10}}}
        """;
    String text =
        """
        airline_name\tauthor\tdate\treview\toverall_rating\tcabin_staff_rating
        nordwind-air\tAnn\t2015-03-17\tKind.\t10\t10
        """;
    assertThat(read(mapping, text))
        .map(r -> r.text() + " " + r.staffRating() + " " + r.unit())
        .containsExactly("Kind. 1.0 null");
  }

  @Test
  @DisplayName("that is wrong is told all its problems at once")
  void namesAllProblems() {
    String mapping =
        """
        {
          "kind": "review",
          "container": "cvs",
          "chanel": "x",
          "companiesBy": "handel",
          "companyFromFileName": "yes",
          "reject": [{"from": "Status", "in": "Preview", "reason": "Survey preview"}],
          "fields": {}
        }
        """;
    assertThatThrownBy(() -> Format.parse("mine.json", mapping))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("mine.json has 8 problems:")
        .hasMessageContaining("/chanel is not known here; did you mean 'channel'?; expected one of")
        .hasMessageContaining("/kind is \"review\"; expected one of support, reviews")
        .hasMessageContaining("/container is \"cvs\"; expected one of csv, json, json-lines")
        .hasMessageContaining("/channel is missing; expected a short name in lower case")
        .hasMessageContaining("/companiesBy is \"handel\"; expected one of handle, page")
        .hasMessageContaining("/companyFromFileName is \"yes\"; expected true or false")
        .hasMessageContaining("/reject/0/in is \"Preview\"; expected an array of texts")
        .hasMessageContaining("/reject/0/reason is \"Survey preview\"; expected a short name");
  }

  @Test
  @DisplayName("that is wrong in its fields is told the path, the value and what was expected")
  void namesProblemsOfFields() {
    String mapping =
        """
        {
          "kind": "reviews",
          "container": "json",
          "json": {"records": [{"at": "data"}]},
          "channel": "x",
          "fields": {
            "time": {"from": "/at", "formats": ["isoo bbb"], "zone": "Paris", "locale": "fr"},
            "text": {"form": "/text", "from": "text"},
            "autor": "/a",
            "unit": {"missing": ["NA"]},
            "staffRating": {"from": "/stars", "min": 5, "max": 1},
            "overallRating": {"from": "/stars"},
            "language": {"from": "/l", "decode": ["rot13"], "values": "x"}
          }
        }
        """;
    assertThatThrownBy(() -> Format.parse("mine.json", mapping))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("/json/records/0/at is \"data\"; expected a JSON pointer such as")
        .hasMessageContaining("/fields/autor is not known here; did you mean 'author'?")
        .hasMessageContaining(
            "/fields/time/formats/0 is \"isoo bbb\"; expected one of iso, twitter")
        .hasMessageContaining("/fields/time/zone is \"Paris\"; expected a time zone such as")
        .hasMessageContaining("/fields/text/form is not known here; did you mean 'from'?")
        .hasMessageContaining("/fields/text is \"text\"; expected a JSON pointer such as /text")
        .hasMessageContaining("/fields/unit is {\"missing\":[\"NA\"]}; expected one of from, join")
        .hasMessageContaining("/fields/staffRating/max is 1; expected the best rating")
        .hasMessageContaining("/fields/overallRating/min is missing; expected the worst rating")
        .hasMessageContaining("/fields/language/decode/0 is \"rot13\"; expected one of html")
        .hasMessageContaining("/fields/language/values is \"x\"; expected an object of values");
  }

  @Test
  @DisplayName("that is not JSON is told the line")
  void namesTheLine() {
    assertThatThrownBy(() -> Format.parse("mine.json", "{\n\"kind\": oops}"))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("mine.json, line 2: not JSON: ");
  }

  @Test
  @DisplayName("that extends what does not exist is told the nearest name")
  void namesUnknownBase() {
    assertThatThrownBy(() -> Format.parse("mine.json", "{\"extends\": \"qualtrix\"}"))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith(
            "mine.json: /extends is \"qualtrix\"; did you mean 'qualtrics'?; expected one of");
  }

  @Test
  @DisplayName("can be rebuilt from its text")
  void canBeRebuilt() throws Exception {
    Format format = Format.load("twcs");
    Format again = Format.parse(format.name(), format.json());
    assertThat(List.of(again.name(), again.title(), again.kind(), again.channel()))
        .isEqualTo(List.of(format.name(), format.title(), format.kind(), format.channel()));
  }
}
