package gangway.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gangway.language.Language;
import gangway.text.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffReaderTest {
  private static StaffReading english(String text) {
    return StaffReader.read(Text.of(text, new Language("en")));
  }

  private static StaffReading french(String text) {
    return StaffReader.read(Text.of(text, new Language("fr")));
  }

  @Test
  void onlyTheClauseAboutStaffCounts() {
    StaffReading reading = english("The crew were lovely but the seat was broken.");
    assertThat(reading.sentences())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.text()).isEqualTo("The crew were lovely");
              assertThat(s.kind()).isEqualTo(StaffKind.CABIN);
              assertThat(s.polarity()).isEqualTo(Polarity.POSITIVE);
              assertThat(s.facets().get(Facet.ATTITUDE)).isEqualTo(Polarity.POSITIVE);
            });
    assertThat(reading.score()).isGreaterThan(0.5);
  }

  @Test
  void aPronounGoesOnAboutTheStaffOfTheSentenceBefore() {
    StaffReading reading = english("A waiter took our order. He was rude. The soup was cold.");
    assertThat(reading.sentences())
        .extracting(StaffSentence::text, StaffSentence::kind)
        .containsExactly(
            tuple("A waiter took our order.", StaffKind.RESTAURANT),
            tuple("He was rude.", StaffKind.RESTAURANT));
  }

  @Test
  void foodSeatAndPriceAreNotStaff() {
    assertThat(english("The food was awful. The room service menu was short. Seats are narrow."))
        .isEqualTo(StaffReading.NONE);
  }

  @Test
  void wordsThatOnlyPeopleDeserveAreAboutTheStaffAtThatPlace() {
    assertThat(english("Rude at check-in.").sentences())
        .extracting(StaffSentence::kind)
        .containsExactly(StaffKind.GROUND);
  }

  @Test
  void theVerbConseillerIsNoAdviser() {
    assertThat(french("Je vais conseiller cette maison à mes amis.")).isEqualTo(StaffReading.NONE);
  }

  @Test
  void frenchStaffAreReadToo() {
    assertThat(
            french("Le personnel était très accueillant mais la chambre était sale.").sentences())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.text()).isEqualTo("Le personnel était très accueillant");
              assertThat(s.polarity()).isEqualTo(Polarity.POSITIVE);
              assertThat(s.facets().get(Facet.ATTITUDE)).isEqualTo(Polarity.POSITIVE);
            });
  }

  @Test
  void aNegatedGoodWordIsBad() {
    StaffReading reading = french("Les serveurs ne sont pas aimables.");
    assertThat(reading.sentences().get(0).polarity()).isEqualTo(Polarity.NEGATIVE);
    assertThat(reading.score()).isLessThan(0.5);
  }

  @Test
  void aLanguageWithoutALexiconSaysNothing() {
    assertThat(StaffReader.read(Text.of("Das Personal war nett.", Language.OTHER)))
        .isEqualTo(StaffReading.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le serveur n'aurait pas pu être plus gentil.",
        "Les hôtesses n'auraient pas pu être plus aimables.",
        "La réceptionniste est on ne peut plus aimable.",
        "Le personnel est parfait, rien à redire.",
        "Personnel au top, rien à reprocher.",
        "Jamais vu un personnel aussi serviable.",
        "L'équipe est plus que sympathique.",
        "Une personne très aimable nous a accueillis à la réception."
      })
  void frenchPraiseThatHoldsANegationIsPraise(String sentence) {
    assertThat(french(sentence).sentences())
        .first()
        .extracting(StaffSentence::polarity)
        .isEqualTo(Polarity.POSITIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le serveur n'est pas aimable.",
        "Les hôtesses ne sont plus aussi souriantes.",
        "Jamais vu un personnel aussi désagréable.",
        "Le réceptionniste n'aurait pas pu être plus désagréable.",
        "Aucun sourire du personnel à l'accueil."
      })
  void frenchBlameThatHoldsANegationIsBlame(String sentence) {
    assertThat(french(sentence).sentences())
        .first()
        .extracting(StaffSentence::polarity)
        .isEqualTo(Polarity.NEGATIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "'Le personel etait tres acceuillant.', POSITIVE",
    "'Equipe tres agreable et a l ecoute.', POSITIVE",
    "'Le receptionniste etait desagreable et meprisant.', NEGATIVE",
    "'Personnel tres sympatique.', POSITIVE"
  })
  void lostAccentsAndMisspellingsDoNotMatter(String sentence, Polarity polarity) {
    assertThat(french(sentence).sentences())
        .first()
        .extracting(StaffSentence::polarity)
        .isEqualTo(polarity);
  }

  @ParameterizedTest
  @CsvSource({
    "The cabin crew could not have been kinder., POSITIVE",
    "The steward could not have been ruder., NEGATIVE",
    "I have never met such a friendly crew., POSITIVE",
    "The cabin crew were not friendly., NEGATIVE",
    "The agents at the gate were not only late but also rude., NEGATIVE",
    "The cabin crew were freindly and profesional., POSITIVE"
  })
  void englishNegationIsReadByWhatItTurns(String sentence, Polarity polarity) {
    assertThat(english(sentence).sentences())
        .first()
        .extracting(StaffSentence::polarity)
        .isEqualTo(polarity);
  }

  @ParameterizedTest
  @CsvSource({
    "The purser introduced himself to every row., POSITIVE",
    "A flight attendant named Ines looked after our children., POSITIVE",
    "The gate agent refused to give her name., NEGATIVE",
    "I asked the supervisor for his name and badge., NEGATIVE",
    "Not one of the crew wore a name badge., NEGATIVE"
  })
  void identityIsANameGivenOrRefused(String sentence, Polarity identity) {
    assertThat(english(sentence).sentences())
        .first()
        .extracting(s -> s.facets().get(Facet.IDENTITY))
        .isEqualTo(identity);
  }

  @ParameterizedTest
  @CsvSource({
    "The stewardess greeted us by name at the door., POSITIVE",
    "Our waiter remembered us from last year., POSITIVE",
    "The crew wished my wife a happy anniversary., POSITIVE",
    "The cabin crew thanked me for my gold status., POSITIVE",
    "The agent met us at the door because she knew about our tight connection., POSITIVE",
    "The cabin crew never once addressed me by name., NEGATIVE",
    "My platinum status was ignored by the crew., NEGATIVE",
    "The staff treated us like just another number., NEGATIVE",
    "The crew had no idea who I was., NEGATIVE"
  })
  void recognitionIsAPersonStatusOrConnectionKnownOrIgnored(String sentence, Polarity recognition) {
    assertThat(english(sentence).sentences())
        .first()
        .extracting(s -> s.facets().get(Facet.RECOGNITION))
        .isEqualTo(recognition);
  }

  @ParameterizedTest
  @CsvSource({
    "Le chef de cabine s'est présenté à chaque passager., IDENTITY, POSITIVE",
    "La conseillère a refusé de donner son nom., IDENTITY, NEGATIVE",
    "Le personnel nous a salués par notre nom., RECOGNITION, POSITIVE",
    "L'équipe a offert un gâteau pour notre anniversaire de mariage., RECOGNITION, POSITIVE",
    "Le personnel nous traite comme de simples numéros., RECOGNITION, NEGATIVE",
    "L'hôtesse ne nous a jamais appelés par notre nom., RECOGNITION, NEGATIVE"
  })
  void frenchIdentityAndRecognitionAreReadToo(String sentence, Facet facet, Polarity said) {
    assertThat(french(sentence).sentences())
        .first()
        .extracting(s -> s.facets().get(facet))
        .isEqualTo(said);
  }

  @Test
  void aWordThatOnlyStandsNearNamesNoFacet() {
    StaffSentence sentence =
        english("The crew did not spill the coffee and took the bags.").sentences().get(0);
    assertThat(sentence.facets().get(Facet.RECOGNITION)).isNull();
    assertThat(sentence.facets().get(Facet.IDENTITY)).isNull();
  }

  @Test
  void theCompanyAsSuchIsNotItsStaff() {
    assertThat(english("The airline cancelled my flight and changed its refund policy."))
        .isEqualTo(StaffReading.NONE);
    assertThat(french("La compagnie a annulé le vol et augmenté ses tarifs."))
        .isEqualTo(StaffReading.NONE);
  }

  @Test
  void theScoreOfATextFollowsWhatItSaysOfTheStaff() {
    double praise = scoreOf("The cabin crew were wonderful, attentive and smiling throughout.");
    double fair = scoreOf("The cabin crew were polite but slow and often absent.");
    double blame = scoreOf("The cabin crew were rude, lazy and ignored every call.");
    assertThat(praise).isBetween(.7, 1.0);
    assertThat(fair).isBetween(blame, praise);
    assertThat(blame).isBetween(0.0, .3);
  }

  @Test
  void whoTheStaffAreSaysNothingOfHowTheyAre() {
    for (String staff : List.of("waiters", "gate agents", "flight attendants", "receptionists")) {
      assertThat(english("Grumpy " + staff + ".").sentences())
          .as(staff)
          .singleElement()
          .extracting(StaffSentence::polarity)
          .isEqualTo(Polarity.NEGATIVE);
    }
  }

  @Test
  void theModelsAreNamed() {
    assertThat(StaffReader.models())
        .containsExactly("staff-en 1", "staff-rating-en 2", "staff-fr 1", "staff-rating-fr 1");
  }

  private static double scoreOf(String text) {
    return Objects.requireNonNull(english(text).score());
  }
}
