package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingWordsTest {
  private static ClosingWords in(String language) {
    return ClosingWords.of(new Language(language));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Thank you so much!",
    "en, @nordwind okay 👍",
    "en, ❤️",
    "en, 🙏🙏",
    "en, Ok. Got it",
    "en, It works now",
    "en, Cheers pal",
    "en, 'No worries, all sorted'",
    "en, Thanks for your quick help",
    "fr, Merci beaucoup !",
    "fr, C bon merci",
    "fr, 'Ok, ça roule'",
    "fr, D’accord",
    "fr, Nickel",
    "fr, Souci réglé",
    "fr, Merci de votre aide",
    "other, 👌",
  })
  void thanks_notes_and_settled_matters_close(String language, String text) {
    assertThat(in(language).close(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, thx for nothing",
    "en, Thanks for losing my suitcase again",
    "en, 'Great, thanks, another 3 hours'",
    "en, 'Thanks, but it still is not here'",
    "en, Thanks a bunch",
    "en, Thanks 🙄",
    "en, ok but still no answer",
    "en, 😡",
    "en, Ok and when?",
    "en, @nordwind https://t.co/abc",
    "en, Okay so you do not want to help me",
    "fr, Merci pour rien",
    "fr, Toujours rien",
    "fr, 'Merci, mais toujours aucune réponse'",
    "fr, Super encore 2 heures",
    "fr, D’accord mais quand ?",
  })
  void irony_and_what_goes_on_do_not_close(String language, String text) {
    assertThat(in(language).close(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "en, DM sent, true",
    "en, I have sent you a DM, true",
    "en, Done, true",
    "en, I have done nothing wrong, false",
    "fr, MP envoyé, true",
    "fr, C’est fait, true",
    "fr, Rien n’est fait, false",
  })
  void who_has_done_what_was_asked_waits_for_an_answer(
      String language, String text, boolean waits) {
    CustomerWords words = CustomerWords.of(Text.of(text, new Language(language)));

    assertThat(in(language).handOver(text)).isEqualTo(waits);
    if (waits) {
      assertThat(words.needsAnswer()).isTrue();
      assertThat(words.closes()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, You missed a call from Nordwind.",
    "en, Ann reacted ❤️ to your message",
    "en, You sent an attachment.",
    "fr, Appel vidéo manqué",
    "fr, Ann a réagi 👍 à votre message",
    "fr, Vous avez envoyé une pièce jointe.",
    "en, 👍👍",
    "en, '@nordwind @annlee @boblee'",
    "en, @nordwind https://t.co/abc",
  })
  void lines_of_the_messenger_signs_and_lists_of_tags_are_nobodys_words(
      String language, String text) {
    CustomerWords words = CustomerWords.of(Text.of(text, new Language(language)));

    assertThat(words.worded()).isFalse();
    assertThat(words.needsAnswer()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, You sent me a photo of somebody else’s bag",
    "en, I missed a call from you and nobody picks up",
    "fr, Votre agent a réagi trop tard",
  })
  void people_who_tell_of_such_things_do_speak(String language, String text) {
    assertThat(CustomerWords.of(Text.of(text, new Language(language))).worded()).isTrue();
  }
}
