package gangway.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The language")
class LanguageIdentifierTest {
  private static String language(String text) {
    return LanguageIdentifier.shared().identify(text).code();
  }

  @ParameterizedTest(name = "of \"{1}\" is {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | my suitcase never made it to Lisbon, who do I talk to?",
        "en | thanks so much!",
        "en | @SkyCare waiting again #delayed #nofun",
        "en | gate agent was a star ⭐",
        "fr | ma valise n'est jamais arrivée à Lisbonne, à qui parler ?",
        "fr | merci beaucoup !",
        "fr | @SkyCare toujours rien #retard",
        "fr | c est une honte, aucun remboursement depuis mars",
        "fr | hotesse adorable et tres pro",
        "other | Mein Koffer kam nie in Lissabon an, mit wem kann ich sprechen?",
        "other | mi maleta nunca llegó a Lisboa, ¿con quién hablo?",
        "other | mijn koffer is nooit aangekomen, met wie kan ik praten?",
        "other | la mia valigia non è mai arrivata, con chi posso parlare?",
        "other | a minha mala nunca chegou a Lisboa, com quem falo?",
        "other | Мой чемодан так и не прилетел",
        "other | 私のスーツケースが届きません London Heathrow",
      })
  void identified(String expected, String text) {
    assertThat(language(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "@SkyCare", "https://sky.example/x", "12:30 4471", "😡😡"})
  @DisplayName("of a text without words is other")
  void withoutWords(String text) {
    assertThat(language(text)).isEqualTo("other");
  }

  @Test
  @DisplayName("of a mixed text is that of its greater part")
  void mixed() {
    assertThat(language("Bonjour, the crew on my flight to Nice were rude and nobody helped us"))
        .isEqualTo("en");
    assertThat(language("Customer service inexistant, personne ne répond au téléphone depuis hier"))
        .isEqualTo("fr");
  }
}
