package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.conduct.Opener.Kind;
import gangway.language.Language;
import gangway.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenerReaderTest {
  private static Opener english(String post) {
    return OpenerReader.read(Text.of(post, new Language("en")));
  }

  private static Opener french(String post) {
    return OpenerReader.read(Text.of(post, new Language("fr")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION | @NorthAir can I take my violin into the cabin?",
        "QUESTION | What time does the sauna open?",
        "COMPLAINT | @NorthAir three hours delayed and still no explanation, worst airline ever",
        "COMPLAINT | The shower has been cold for two days and nobody comes.",
        "PRAISE | Thank you @NorthAir, your crew to Bergen was amazing",
        "REQUEST | Please call me back about my booking"
      })
  void whatCallsForAnAnswerIsToldByItsKind(Kind kind, String post) {
    Opener opener = english(post);
    assertThat(opener.needsAnswer()).isTrue();
    assertThat(opener.kind()).isEqualTo(kind);
    assertThat(opener.probability()).isBetween(.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION | @Lumio comment changer de forfait ?",
        "COMPLAINT | @Lumio encore une coupure, c'est lamentable",
        "COMPLAINT | Le chauffage de la chambre est en panne depuis hier et personne ne vient.",
        "PRAISE | Merci à l'équipage, adorable avec mes enfants @AirVerlaine",
      })
  void theSameInFrench(Kind kind, String post) {
    Opener opener = french(post);
    assertThat(opener.needsAnswer()).isTrue();
    assertThat(opener.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NorthAir launches new route to #Riga https://t.co/x1 #avgeek #travel",
        "We're hiring cabin crew at NorthAir, apply now https://t.co/x2 #jobs",
      })
  void newsOfTheCompanyIsAMereMention(String post) {
    Opener opener = english(post);
    assertThat(opener.needsAnswer()).isFalse();
    assertThat(opener.kind()).isEqualTo(Kind.MENTION);
    assertThat(opener.probability()).isBetween(0.0, .5);
  }

  @Test
  void frenchNewsOfTheCompanyIsAMereMention() {
    assertThat(
            french(".@AirVerlaine lance une ligne vers Riga https://t.co/x1 #aviation #voyage")
                .kind())
        .isEqualTo(Kind.MENTION);
  }

  @Test
  void otherLanguagesAreNotRead() {
    Text german = Text.of("Wann kommt mein Koffer an?", Language.OTHER);
    assertThat(OpenerReader.reads(german.language())).isFalse();
    assertThatThrownBy(() -> OpenerReader.read(german))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShippedModelsHaveNames() {
    assertThat(OpenerReader.name(new Language("en"))).contains("openers-en 1");
    assertThat(OpenerReader.name(new Language("fr"))).contains("openers-fr 1");
    assertThat(OpenerReader.name(Language.OTHER)).isEmpty();
  }
}
