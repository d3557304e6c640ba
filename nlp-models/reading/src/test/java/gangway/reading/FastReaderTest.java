package gangway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.sentiment.Sentiment;
import gangway.sentiment.SentimentReader;
import gangway.staff.StaffReading;
import gangway.text.Text;
import gangway.voice.Collected;
import gangway.voice.Role;
import gangway.voice.Speaker;
import gangway.voice.SupportPost;
import gangway.voice.ThreadOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fast engine")
class FastReaderTest {
  private final FastReader reader = new FastReader();

  private static SupportPost post(String text) {
    return new SupportPost(
        "twitter:1",
        "tweets-flat=a.jsonl",
        1,
        "twitter",
        "sky",
        "airline",
        null,
        Speaker.CUSTOMER,
        Role.CUSTOMER,
        "p1",
        "twitter:1",
        null,
        ThreadOrigin.CUSTOMER,
        Instant.EPOCH,
        text,
        null,
        null,
        false,
        false,
        true,
        Collected.UNKNOWN,
        false,
        null,
        false);
  }

  @Test
  @DisplayName("scores English posts")
  void english() {
    PostReading reading = reader.read(post("@SkyCare my bag is lost and nobody cares"));
    assertThat(reading.language()).isEqualTo(new Language("en"));
    assertThat(reading.unscored()).isNull();
    assertThat(Objects.requireNonNull(reading.sentiment()).negative()).isGreaterThan(.6);
  }

  @Test
  @DisplayName("scores French posts")
  void french() {
    PostReading reading =
        reader.read(post("@SkyCare ma valise est perdue et tout le monde s'en fiche"));
    assertThat(reading.language()).isEqualTo(new Language("fr"));
    assertThat(Objects.requireNonNull(reading.sentiment()).negative()).isGreaterThan(.6);
  }

  @Test
  @DisplayName("says why a post is not scored")
  void unscored() {
    assertThat(reader.read(post("Mein Koffer ist weg und keiner hilft mir")))
        .returns(Language.OTHER, PostReading::language)
        .returns(null, PostReading::sentiment)
        .returns(null, PostReading::needsAnswer)
        .returns("no-model-for-language", PostReading::unscored);
    assertThat(reader.read(post("@SkyCare https://sky.example/1 ...")))
        .returns(Language.OTHER, PostReading::language)
        .returns(null, PostReading::sentiment)
        .returns("no-words", PostReading::unscored);
  }

  @Test
  @DisplayName("names its models")
  void models() {
    assertThat(reader.models())
        .contains(
            "language 1 (maximum entropy)",
            "sentiment-en 3 (maximum entropy)",
            "sentiment-fr 3 (maximum entropy)");
  }

  @Test
  @DisplayName("takes an engine's own judges where it brings some")
  void otherJudges() {
    Sentiment glad = new Sentiment(0, .25, .75);
    StaffReading praised = new StaffReading(List.of(), .9);
    Judges judges =
        new Judges() {
          @Override
          public Optional<? extends SentimentReader> sentiment(Language language) {
            SentimentReader reader = text -> glad;
            return language.equals(new Language("en")) ? Optional.of(reader) : Optional.empty();
          }

          @Override
          public StaffReading staff(Text text) {
            return praised;
          }

          @Override
          public List<String> models() {
            return List.of("glad 1 (by rule)");
          }
        };
    FastReader other = new FastReader(judges);
    assertThat(other.read(post("@SkyCare my bag is lost and nobody cares")).sentiment())
        .isEqualTo(glad);
    assertThat(other.read(post("Mon vol a du retard et personne ne nous dit rien")).unscored())
        .isEqualTo("no-model-for-language");
    assertThat(other.staff(Text.of("They waved.", new Language("en")))).isEqualTo(praised);
    assertThat(other.models()).contains("language 1 (maximum entropy)", "glad 1 (by rule)");
  }
}
