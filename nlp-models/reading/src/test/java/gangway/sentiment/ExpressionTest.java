package gangway.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("French turns of phrase")
class ExpressionTest {
  private static final String PRAISE = "expression praise 1";
  private static final String BLAME = "expression blame 1";

  private static Set<String> features(String text) {
    return SentimentFeatures.of(Text.of(text, new Language("fr")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rien à redire sur la cuisine",
        "On y retournera les yeux fermés",
        "le personnel est aux petits soins",
        "Aucun souci depuis six ans",
        "un accueil on ne peut plus aimable",
      })
  @DisplayName("praise, also where they negate")
  void praise(String text) {
    assertThat(features(text)).contains(PRAISE, "expression 1").doesNotContain(BLAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ménage laisse vraiment à désirer",
        "Passez votre chemin",
        "pas terrible",
        "Toujours aucune réponse de leur part",
        "Ils se moquent du client",
      })
  @DisplayName("blame, also where no word of theirs does")
  void blame(String text) {
    assertThat(features(text)).contains(BLAME, "expression -1").doesNotContain(PRAISE);
  }

  @Test
  @DisplayName("turn round when they are negated from outside")
  void turned() {
    assertThat(features("Ce n'est pas une bonne adresse")).contains(BLAME).doesNotContain(PRAISE);
  }

  @Test
  @DisplayName("are looked for in French only")
  void french() {
    Set<String> english =
        SentimentFeatures.of(Text.of("nothing to complain of", new Language("en")));
    assertThat(english).noneMatch(feature -> feature.startsWith("expression"));
  }
}
