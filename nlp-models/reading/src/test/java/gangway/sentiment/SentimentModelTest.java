package gangway.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("English sentiment")
class SentimentModelTest {
  private static Sentiment read(String text) {
    return SentimentModel.shipped(new Language("en"))
        .orElseThrow()
        .read(Text.of(text, new Language("en")));
  }

  private static String label(String text) {
    Sentiment s = read(text);
    return s.positive() > s.negative() && s.positive() > s.neutral()
        ? "positive"
        : s.negative() > s.neutral() ? "negative" : "neutral";
  }

  @ParameterizedTest(name = "of \"{1}\" is {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "negative | @SkyCare three hours on hold and then you hung up on me",
        "negative | worst airline ever, my bag is lost again",
        "negative | the flight was not good",
        "neutral | @SkyCare what time does flight 212 leave tomorrow?",
        "neutral | do you fly from Leeds to Cork?",
        "positive | @SkyCare thank you, the crew were amazing!",
        "positive | great flight, love you guys ❤️",
      })
  void labelled(String expected, String text) {
    assertThat(label(text)).isEqualTo(expected);
  }

  @Test
  @DisplayName("does not depend on whom the text mentions")
  void mentions() {
    assertThat(read("@SkyCare where is my refund"))
        .isEqualTo(read("@Other_Air where is my refund"));
  }
}
