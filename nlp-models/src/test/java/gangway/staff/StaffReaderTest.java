package gangway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.text.Language;
import gangway.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffReaderTest {
  private static StaffReading english(String text) {
    return StaffReader.read(Text.of(text, Language.ENGLISH));
  }

  private static StaffReading french(String text) {
    return StaffReader.read(Text.of(text, Language.FRENCH));
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
              assertThat(s.facets().attitude()).isEqualTo(Polarity.POSITIVE);
            });
    assertThat(reading.score()).isGreaterThan(0.5);
  }

  @Test
  void aPronounGoesOnAboutTheStaffOfTheSentenceBefore() {
    StaffReading reading = english("A waiter took our order. He was rude. The soup was cold.");
    assertThat(reading.sentences())
        .extracting(StaffSentence::text, StaffSentence::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A waiter took our order.", StaffKind.RESTAURANT),
            org.assertj.core.groups.Tuple.tuple("He was rude.", StaffKind.RESTAURANT));
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
              assertThat(s.facets().attitude()).isEqualTo(Polarity.POSITIVE);
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

  @Test
  void anotherScorerMayJudgeTheClausesThatWereFound() {
    StaffScorer stern =
        new StaffScorer() {
          @Override
          public Stance stance(String clause) {
            return new Stance(clause.contains("lovely") ? .9 : .1, .1, 0);
          }

          @Override
          public double score(List<String> clauses) {
            return clauses.size() / 10.0;
          }
        };
    Text text = Text.of("The crew were lovely. The pilot waved. I slept.", Language.ENGLISH);
    StaffReading reading = StaffReader.read(text, stern);
    assertThat(reading.score()).isEqualTo(.2);
    assertThat(reading.sentences())
        .extracting(StaffSentence::polarity)
        .containsExactly(Polarity.NEGATIVE, Polarity.NEGATIVE);
    assertThat(StaffReader.read(Text.of("I slept.", Language.ENGLISH), stern))
        .isEqualTo(StaffReading.NONE);
  }
}
