package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AA | We are looking into it. *AA",
        "MJ | Glad you made it! ^MJ",
        "AB | Tell us how it goes /AB",
        "KC | Please send us your address. -KC",
        "Ed | The gate opens at noon - Ed",
        "Jo | How can I help? ~Jo",
        "Ellen | How can I help? ~ Ellen",
        "Zelda | Nous regardons cela. Merci Zelda – Lumio",
        "Sha | Kindly check again. Thanks-Sha",
        "QB | Pls send your number. *QB https://t.co/abc123",
        "JH | ...or show her the way. *JH 3/3",
        "Reid | We will halve it by spring. Reid 2/2",
        "Phil | The bus leaves outside the station. Phil.",
        "Yana | We have replied =) Yana",
        "Hanna | I hope you get there soon. 🙏 Hanna",
        "Ana | Please see https://t.co/abc123 Ana",
        "Robbie | You can order it there. Thanks, Robbie",
        "EE | When was it, and how much?EE",
        "Kevin B | We may ask some more. Kevin B",
        "TOwo | It is switched off now. Thank you. ^TOwo",
        "RAY | Do you see the light? ^RAY #FunFriday"
      })
  void aSignatureIsFoundWithoutItsMark(String agent, String reply) {
    assertThat(Signature.in(reply, new Language("en")).map(Signature.Found::agent)).contains(agent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are sorry to hear that, Anna.",
        "Thanks, Anna!",
        "Have a great flight! Thanks",
        "Nous restons à votre écoute. Merci",
        "Please see our site: https://t.co/abc123",
        "Your seat has changed, please go on... 1/2",
        "It is a non-US card",
        "You may use our Wi-Fi",
        "See you on Monday. Cheers",
        "Please send us a DM",
        "We land at gate 4 in LA",
        ""
      })
  void unsignedWordsAreNoSignature(String reply) {
    assertThat(Signature.in(reply, new Language("en"))).isEmpty();
  }
}
