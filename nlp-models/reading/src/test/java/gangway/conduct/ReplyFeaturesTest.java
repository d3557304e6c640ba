package gangway.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import org.junit.jupiter.api.Test;

class ReplyFeaturesTest {
  private static ReplyWords reply(String words) {
    return ReplyWords.of(Text.of(words, new Language("en")));
  }

  @Test
  void aPronounAloneIsNeitherTakingPartNorANextStep() {
    ReplyWords bare = reply("We do not have that in blue.");
    assertThat(bare.has(Cue.EMPATHY)).isFalse();
    assertThat(bare.has(Cue.NEXT_STEP)).isFalse();
  }

  @Test
  void aPromiseToLookIsANextStep() {
    assertThat(reply("We will look into the blue ones.").has(Cue.NEXT_STEP)).isTrue();
  }
}
