package gangway.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import gangway.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The scope of a negation")
class NegationTest {
  private static String negated(String text, Language language) {
    List<Token> tokens = Text.of(text, language).tokens();
    String[] words = tokens.stream().map(Token::folded).toArray(String[]::new);
    BitSet scope = Negation.of(language).scope(tokens, words);
    return scope.stream().mapToObj(i -> words[i]).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "of \"{0}\" is \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "the crew was kind | ''",
        "the crew was not kind at all, seats fine | kind at all",
        "not cheap but friendly | cheap",
        "nobody smiled. great food | smiled",
        "the crew could not have been kinder | ''",
        "service could n't be better, no complaints | complaints",
      })
  void english(String text, String expected) {
    assertThat(negated(text, new Language("en"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "of \"{0}\" is \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "le personnel est plus aimable | ''",
        "le personnel n'est pas aimable, chambre propre | est pas aimable",
        "ils ne sont plus aimables mais rapides | sont plus aimables",
        "sans sourire. bon repas | sourire",
        "il n'aurait pas pu être plus gentil | ''",
        "je ne peux plus attendre | peux plus attendre",
      })
  void french(String text, String expected) {
    assertThat(negated(text, new Language("fr"))).isEqualTo(expected);
  }
}
