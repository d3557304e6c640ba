package gangway.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("French sentiment")
class FrenchSentimentTest {
  private static Sentiment read(String text) {
    return SentimentModel.shipped(new Language("fr"))
        .orElseThrow()
        .read(Text.of(text, new Language("fr")));
  }

  private static String label(Sentiment s) {
    return s.positive() > s.negative() && s.positive() > s.neutral()
        ? "positive"
        : s.negative() > s.neutral() ? "negative" : "neutral";
  }

  @ParameterizedTest(name = "of \"{1}\" is {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "negative | @SkyCare trois heures d'attente et on me raccroche au nez",
        "negative | toujours aucune réponse, c'est une honte",
        "negative | accueil désagréable et chambre sale",
        "neutral | @SkyCare à quelle heure part le vol 212 demain ?",
        "neutral | est-ce que vous desservez Cork en hiver ?",
        "positive | @SkyCare merci, l'équipage était formidable !",
        "positive | séjour parfait, personnel souriant et attentionné",
      })
  void labelled(String expected, String text) {
    assertThat(label(read(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le chef de cabine n'aurait pas pu être plus gentil.",
        "La dame de l'accueil n'aurait pas pu être plus aimable.",
        "Le serveur ne pouvait pas être plus attentionné.",
      })
  @DisplayName("takes praise by negation for praise")
  void praiseByNegation(String text) {
    assertThat(label(read(text))).isEqualTo("positive");
  }

  @ParameterizedTest(name = "\"{1}\" is worse than \"{0}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "le personnel est aimable | le personnel n'est pas aimable",
        "la chambre est propre | la chambre n'est pas propre",
        "ils sont efficaces | ils ne sont plus efficaces",
        "elle est souriante | elle n'est jamais souriante",
        "tout fonctionne bien | rien ne fonctionne bien",
        "je recommande cet hôtel | je ne recommande pas cet hôtel",
      })
  void negated(String plain, String negated) {
    assertThat(read(negated).score()).isLessThan(read(plain).score() - .1);
  }

  @Test
  @DisplayName("weighs what follows a turn more than what it turns from")
  void turn() {
    assertThat(read("La chambre est petite mais le personnel est adorable").score())
        .isGreaterThan(read("Le personnel est adorable mais la chambre est petite").score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'équipage était très agréable, à l'écoute et drôle",
        "Déçu, la réservation a été annulée sans préavis",
      })
  @DisplayName("does not change when accents are lost")
  void withoutAccents(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    assertThat(read(bare)).isEqualTo(read(text));
  }
}
