package gangway.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasebookTest {
  private enum Mood {
    FRIENDLY
  }

  private static List<Match<Mood>> find(String phrase, String text) {
    return Phrasebook.of(Mood.FRIENDLY, phrase).find(List.of(text.split(" ")));
  }

  private static Match<Mood> match(int start, int end) {
    return new Match<>(Mood.FRIENDLY, start, end);
  }

  @Test
  void aWordIsFoundWhereverItStands() {
    assertThat(find("kind", "kind crew and kind")).containsExactly(match(0, 1), match(3, 4));
  }

  @Test
  void aPhraseIsComparedWithoutCaseAccentsAndCurlyApostrophes() {
    assertThat(find("À l’ Écoute", "toujours a l' ecoute")).containsExactly(match(1, 4));
  }

  @Test
  void aStarStandsForAnyEndOfAWord() {
    assertThat(find("smil*", "she smiled and smiles")).containsExactly(match(1, 2), match(3, 4));
  }

  @Test
  void alternativesAndAbsentWordsMatch() {
    assertThat(find("out of (their|her) way", "went out of way then out of her way"))
        .containsExactly(match(1, 4), match(5, 9));
  }

  @Test
  void aHyphenatedWordIsFoundWholeOrTakenApart() {
    assertThat(find("check-in staff", "the check-in staff")).containsExactly(match(1, 3));
    assertThat(find("check-in staff", "the check - in staff")).containsExactly(match(1, 5));
  }

  @Test
  void dotsReachOverAFewWordsButNotOverTheEndOfAClause() {
    assertThat(find("refused ... name", "refused to give her name")).containsExactly(match(0, 5));
    assertThat(find("refused ... name", "refused , no name")).isEmpty();
    assertThat(find("refused ... name", "refused one two three four five name")).isEmpty();
  }

  @Test
  void theLongestOfSeveralMatchesAtOnePlaceIsKept() {
    var book = Phrasebook.of(Mood.FRIENDLY, "very", "very kind (indeed)");
    assertThat(book.find(List.of("very", "kind", "indeed"))).containsExactly(match(0, 3));
  }

  @Test
  void aPhraseThatBeginsWithAGapIsRefused() {
    assertThatThrownBy(() -> Phrasebook.of(Mood.FRIENDLY, "... kind"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'... kind'");
  }
}
