package gangway.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private static final List<String> VARIABLES =
      List.of(
              "name last agent company at from to flight house chez room ref days hours two short"
                  + " weekday reason mess praised daypart Daypart nights guide mid cabin when who")
          .stream()
          .flatMap(names -> List.of(names.split(" ")).stream())
          .toList();

  @ParameterizedTest
  @EnumSource(WrittenLanguage.class)
  @DisplayName("every phrase can be said, in every form and without brackets left over")
  void everyPhraseCanBeSaid(WrittenLanguage language) {
    PhraseRules book = PhraseRules.of(language);
    for (Agreement form : Agreement.values()) {
      PhraseTemplate telling =
          new PhraseTemplate(language, Dice.seeded(1)).spokenBy(form).about(form);
      VARIABLES.forEach(variable -> telling.with(variable, "x"));
      for (String rule : book.rules()) {
        for (String phrase : book.alternatives(rule)) {
          assertThat(telling.expand(phrase))
              .as("%s: %s", rule, phrase)
              .isNotBlank()
              .doesNotContain("{", "}", "[", "]", "$");
        }
      }
    }
  }

  @Test
  void everySituationHasAllThatAnExchangeMaySayOfIt() {
    for (WrittenLanguage language : WrittenLanguage.values()) {
      PhraseRules book = PhraseRules.of(language);
      for (Trade trade : Trade.values()) {
        for (String situation : book.alternatives(trade.phrases() + ".complaints")) {
          for (String part : List.of("open", "listen", "next", "update", "solved", "still")) {
            assertThat(book.has(situation + "." + part))
                .as("%s %s.%s", language, situation, part)
                .isTrue();
          }
        }
        assertThat(book.alternatives(trade.phrases() + ".qa")).allMatch(qa -> qa.contains(" :: "));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de Oslo à Athènes | d'Oslo à Athènes",
        "parce que on part | parce qu'on part",
        "que onze fois | que onze fois",
        "vous souvenez-vous d' un nom | vous souvenez-vous d'un nom",
        "ma valise , cassée . | ma valise, cassée.",
        "attend  toujours | attend toujours",
      })
  void frenchIsElidedAndTidied(String said, String written) {
    assertThat(Orthography.tidy(WrittenLanguage.FRENCH, said)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "MASCULINE, était souriant",
    "FEMININE, était souriante",
    "MASCULINE_PLURAL, étaient souriants",
    "FEMININE_PLURAL, étaient souriantes",
  })
  void wordsAgreeWithWhomTheyAreAbout(Agreement form, String expected) {
    PhraseTemplate telling = new PhraseTemplate(WrittenLanguage.FRENCH, Dice.seeded(1)).about(form);
    assertThat(telling.expand("[était|étaient] [souriant|souriante|souriants|souriantes]"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"MASCULINE, He was", "FEMININE, She was", "MASCULINE_PLURAL, They were"})
  void englishPronounsAgree(Agreement form, String expected) {
    PhraseTemplate telling =
        new PhraseTemplate(WrittenLanguage.ENGLISH, Dice.seeded(1)).about(form);
    assertThat(telling.expand("[He|She|They] [was|were]")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, Which room is it?, which room is it?",
    "ENGLISH, I can see it, I can see it",
    "ENGLISH, I'm on it, I'm on it",
    "ENGLISH, MRD142 is late, MRD142 is late",
    "FRENCH, Êtes-vous là ?, êtes-vous là ?",
  })
  void whatGoesOnAfterACommaLosesItsCapital(
      WrittenLanguage language, String phrase, String expected) {
    assertThat(Orthography.continued(language, phrase)).isEqualTo(expected);
  }
}
