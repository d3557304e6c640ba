package gangway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import gangway.language.Language;
import gangway.text.Text;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffToneTest {
  private static Set<String> tone(String words) {
    Text text = Text.of(words, new Language("en"));
    MentionReader mentions =
        new MentionReader(
            new Language("en"), StaffModel.shipped(new Language("en")).orElseThrow().mention());
    return StaffTone.of(text, mentions.read(text));
  }

  @Test
  void praise_of_the_cabin_is_not_blame_of_the_gate() {
    assertThat(
            tone(
                "The cabin crew were wonderful, thank you all."
                    + " The gate agent was rude and awful and ruined our day."))
        .contains("=tone cabin 4")
        .doesNotContain("=tone other -4");
  }

  @Test
  void of_whom_nothing_is_said_there_is_no_tone() {
    assertThat(tone("The cabin crew were wonderful.")).contains("=no tone other", "=no tone rest");
  }

  @Test
  void what_is_not_of_staff_has_a_tone_of_its_own() {
    assertThat(tone("The cabin crew were wonderful. The worst delay ever, awful and a disgrace."))
        .contains("=tone cabin 4")
        .doesNotContain("=tone rest -4");
  }

  @Test
  void a_high_tone_is_above_all_steps_below_it() {
    assertThat(tone("The cabin crew were wonderful, thank you all."))
        .contains("=tone cabin -8", "=tone cabin 0", "=tone cabin 4");
  }
}
