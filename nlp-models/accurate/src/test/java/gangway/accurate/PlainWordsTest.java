package gangway.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @northair thanks for nothing     | thanks for nothing
          It can't be, isn't it?           | it can't be, isn't it?
          see https://north.example/x now  | see now
          #NeverAgain with 3 bags          | never again with 3 bags
          fine 😀                          | fine grinning face
          ok :(                            | ok frown
          """)
  void the_network_sees_words(String original, String expected) {
    assertThat(PlainWords.of(Text.of(original, new Language("en")))).isEqualTo(expected);
  }

  @Test
  void a_text_without_words_is_empty() {
    assertThat(PlainWords.of(Text.of("@northair", new Language("en")))).isEmpty();
  }
}
