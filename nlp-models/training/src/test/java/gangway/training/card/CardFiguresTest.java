package gangway.training.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangway.reading.CardFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFiguresTest {
  private static final String SECTION = "a fifth kept out";

  @TempDir Path folder;
  private CardFigures figures = CardFigures.of("none", "");

  /** Written by training, so that what one writes the other reads. */
  @BeforeEach
  void writeACard() throws Exception {
    Path card = folder.resolve("card.md");
    Files.writeString(
        card,
        """
        # Card

        ### By hand
        | figure | value |
        |---|---|
        | accuracy | 0.999 |

        <!-- figures -->
        <!-- /figures -->
        """);
    ModelCard.update(card, ModelCardTest.TRAINED);
    figures = CardFigures.of("card", Files.readString(card));
  }

  @Test
  void quotes_what_was_measured() {
    assertThat(
            figures.fill(
                SECTION,
                "{n} posts: accuracy {accuracy}, bad {bad precision}, off by {calibration error}"))
        .isEqualTo("4 posts: accuracy .750, bad .667, off by .275");
  }

  @Test
  void knows_only_what_training_wrote() {
    assertThatThrownBy(() -> figures.fill("By hand", "{accuracy}"))
        .hasMessageStartingWith("model card 'card' has no figures 'By hand'; it has");
    assertThatThrownBy(() -> figures.fill(SECTION, "{charm}"))
        .hasMessageStartingWith("model card 'card' has no figure 'charm' in '" + SECTION + "'");
    assertThatThrownBy(() -> CardFigures.shipped("nowhere"))
        .hasMessage("there is no model card 'nowhere'");
  }
}
